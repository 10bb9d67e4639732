import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from './use-finding.ts'

/** The field for what is sought, how many hits there are, and the way through them. */
export function FindBar({ finding }: { finding: Finding }) {
  const { t } = useTranslation()
  const { isOpened, query, count, number, ask, walk, close } = finding
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isOpened) field.current?.focus()
  }, [isOpened])

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, 1 | -1>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      Enter: event.shiftKey ? -1 : 1,
    }
    const step = steps[event.key]
    // While letters are put together, keys belong to the input method. Safari says so by 229 alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      // It closes this, and not the passage as well.
      event.nativeEvent.stopImmediatePropagation()
      close()
    } else if (step) {
      event.preventDefault()
      walk(step)
    }
  }
  const found =
    count === 0
      ? t('find.none')
      : number === 0
        ? t('find.found', { count })
        : t('find.count', { number, count })
  return (
    <search className="find-bar" data-keeps-focus="" onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        dir="auto"
        value={query}
        maxLength={200}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        onChange={(event) => ask(event.target.value)}
      />
      <span role="status" className="find-bar-count">
        {query !== '' && found}
      </span>
      <button
        type="button"
        className="tool"
        aria-label={t('find.previous')}
        onClick={() => walk(-1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 10 5-5 5 5" />
        </svg>
      </button>
      <button type="button" className="tool" aria-label={t('find.next')} onClick={() => walk(1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 6 5 5 5-5" />
        </svg>
      </button>
      <button type="button" className="tool" aria-label={t('find.close')} onClick={close}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 3 10 10M13 3 3 13" />
        </svg>
      </button>
    </search>
  )
}
