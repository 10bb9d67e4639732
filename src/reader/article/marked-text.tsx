import type { Mark } from '../../domain/pair/marks.ts'
import { runs } from '../../domain/lib/runs.ts'
import type { LabelledRange, Run } from '../../domain/lib/runs.ts'

/** A text with its marks drawn: what differs, hits and shared words as `<mark>`, words as plain text. */
export function MarkedText({
  text,
  marks,
}: {
  text: string
  marks: readonly LabelledRange<Mark>[]
}) {
  return runs(text, marks).map(runView)
}

function runView({ text, labels }: Run<Mark>, key: number) {
  if (labels.length === 0) return text
  const word = labels.find((mark) => mark.kind === 'word')?.word
  const kinds = labels.filter((mark) => mark.kind !== 'word')
  const isCurrent = kinds.some((mark) => mark.kind === 'hit' && mark.current)
  // Words that merely have a counterpart are plain text until somebody points at them.
  const Element = kinds.length > 0 ? 'mark' : 'span'
  return (
    <Element
      key={key}
      className={kinds.map(({ kind }) => kind).join(' ') || undefined}
      data-word={word}
      data-current={isCurrent || undefined}
    >
      {text}
    </Element>
  )
}
