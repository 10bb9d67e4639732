import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text, made when it is asked for; where the browser refuses, the text is there to be copied by hand. */
export function CopyButton(props: { text: () => string; copied: string; children: ReactNode }) {
  const { t } = useTranslation()
  const { text: make, copied, children } = props
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    const made = make()
    setText(made)
    try {
      await navigator.clipboard.writeText(made)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <span>
        <button type="button" className="button" onClick={() => void copy()}>
          {children}
        </button>{' '}
        <span role="status">{outcome === 'copied' && copied}</span>
      </span>
      {outcome === 'refused' && (
        <label className="refused">
          {t('panel.copyFailed')}
          <textarea readOnly value={text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  )
}
