import { useId, useRef, useState } from 'react'
import type { ClipboardEvent, DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../../domain/pair/pair.ts'
import { directionOf } from '../../domain/pair/direction.ts'
import { FileButton } from './file-button.tsx'
import { insertText } from './insert-text.ts'
import { LanguageSelect } from './language-select.tsx'
import { changeSide, currentMaking, mostCharacters } from './making.ts'
import type { Side, SideName } from './making.ts'
import { Facts } from './facts.tsx'
import { isAddressAlone } from './problems.ts'
import type { FieldProblem } from './problems.ts'
import { ProblemNote } from './problem-note.tsx'

/** One of the two articles: its text, its language, and what else is known of it. */
export function TextField(props: {
  name: SideName
  side: Side
  found: string
  ui: UiLanguage
  problem: FieldProblem | null
  onProblem: (problem: FieldProblem | null) => void
  onFiles: (files: readonly File[]) => void
}) {
  const { t } = useTranslation('make')
  const { name, side, found, ui, onProblem, onFiles } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const [isOver, setIsOver] = useState(false)
  const id = useId()
  const problem: FieldProblem | null =
    props.problem ?? (isAddressAlone(side.text) ? { is: 'isAddress' } : null)
  const problemId = problem ? `${id}-problem` : undefined
  const lang = side.lang || found

  const change = (text: string) => {
    changeSide(name, { text, ...(text === '' && { leftOut: [] }) })
    onProblem(null)
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData } = event
    const [html, plain] = [clipboardData.getData('text/html'), clipboardData.getData('text/plain')]
    if (clipboardData.files.length > 0 && plain === '') {
      event.preventDefault()
      onFiles([...clipboardData.files])
    } else if (plain.length + side.text.length > mostCharacters) {
      event.preventDefault()
      onProblem({ is: 'tooLong' })
    } else if (html !== '' && html.length <= mostHtml) {
      event.preventDefault()
      void takeCopied(html, plain)
    }
  }
  const takeCopied = async (html: string, plain: string) => {
    const { readCopied } = await import('./read-given.ts')
    const given = await readCopied(html)
    const { current } = field
    if (!current) return
    if (given.kind !== 'side') {
      insertText(current, plain)
      return
    }
    insertText(current, given.side.text)
    const { kinds } = currentMaking()[name]
    changeSide(name, { leftOut: given.side.leftOut, kinds: { ...kinds, ...given.side.kinds } })
  }
  const drop = (event: DragEvent) => {
    setIsOver(false)
    const { files } = event.dataTransfer
    if (files.length === 0) return
    event.preventDefault()
    onFiles([...files])
  }
  return (
    <fieldset className="make-side">
      <legend>{t(name)}</legend>
      <label htmlFor={id} className="sr-only">
        {t('text')}
      </label>
      <textarea
        ref={field}
        id={id}
        name={name}
        value={side.text}
        lang={lang || undefined}
        dir={lang ? directionOf(lang) : 'auto'}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problemId}
        data-over={isOver || undefined}
        onChange={({ target }) => change(target.value)}
        onPaste={paste}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      />
      {problem && problemId && <ProblemNote id={problemId} problem={problem} ui={ui} />}
      {side.leftOut.length > 0 && (
        <details className="make-left-out">
          <summary>{t('leftOut', { count: side.leftOut.length })}</summary>
          <ul lang={lang || undefined}>
            {side.leftOut.slice(0, 200).map((text, index) => (
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="make-tools">
        <LanguageSelect
          ui={ui}
          found={found}
          chosen={side.lang}
          describedBy={problem?.is === 'language' ? problemId : undefined}
          onChoose={(chosen) => {
            changeSide(name, { lang: chosen })
            onProblem(null)
          }}
        />
        <FileButton label={t('choose')} accept={endingsTaken} onFiles={onFiles} />
      </div>
      <Facts name={name} side={side} hasProblem={problem?.is === 'url'} problemId={problemId} />
    </fieldset>
  )
}

// Pages copied whole can be far longer than what they say.
const mostHtml = 3_000_000
const endingsTaken =
  '.txt,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.docx,.epub,.srt,.vtt,.tmx,.xlf,.xliff,.json,text/plain,text/html'
