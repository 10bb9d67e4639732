import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Copies a text, which is made when it is wanted; where the browser refuses, the text is there to be
 * copied by hand.
 */
export function CopyButton(props: { text: () => string; copied: string; children: ReactNode }) {
  const { t } = useTranslation()
  const { text, copied, children } = props
  const [outcome, setOutcome] = useState<'copied' | { readonly refused: string } | null>(null)
  const copy = async () => {
    const wanted = text()
    try {
      await navigator.clipboard.writeText(wanted)
      setOutcome('copied')
    } catch {
      setOutcome({ refused: wanted })
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
      {outcome && outcome !== 'copied' && (
        <label className="copy-button-refused">
          {t('panel.copyFailed')}
          <textarea readOnly value={outcome.refused} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  )
}
