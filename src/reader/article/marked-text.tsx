import type { Mark } from '../../domain/pair/marks.ts'
import { runs } from '../../domain/lib/runs.ts'
import type { LabelledRange, Run } from '../../domain/lib/runs.ts'

/**
 * A text with its marks drawn: what differs, hits and shared words as `<mark>`, words as plain text. With
 * other marks it is another element: a browser that translates, or an extension, may have put something
 * of its own in the place of our text, which React would look for in vain, or leave beside the new.
 */
export function MarkedText(props: {
  text: string
  marks: readonly LabelledRange<Mark>[]
  className?: string
}) {
  const drawn = runs(props.text, props.marks)
  return (
    <span key={drawn.map(shapeOf).join()} className={props.className}>
      {drawn.map(runView)}
    </span>
  )
}

/** What element a run is, and how long. */
function shapeOf({ text, labels }: Run<Mark>): string {
  return `${elementOf(labels) ?? ''}${text.length}`
}

function elementOf(labels: readonly Mark[]) {
  if (labels.length === 0) return null
  // Words that merely have a counterpart are plain text until somebody points at them.
  return labels.some(({ kind }) => kind !== 'word') ? 'mark' : 'span'
}

function runView({ text, labels }: Run<Mark>, key: number) {
  const Element = elementOf(labels)
  if (!Element) return text
  const word = labels.find((mark) => mark.kind === 'word')?.word
  const kinds = labels.filter((mark) => mark.kind !== 'word')
  const isCurrent = kinds.some((mark) => mark.kind === 'hit' && mark.current)
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
