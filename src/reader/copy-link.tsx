import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'

/** Copies the full link to an address of ours; where the browser refuses, it is there to be copied. */
export function CopyLink({ to }: { to: string }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const link = new URL(useHref(to), location.origin).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <span>
        <button type="button" className="button" onClick={() => void copy()}>
          {t('panel.copyLink')}
        </button>{' '}
        <span role="status">{outcome === 'copied' && t('panel.copied')}</span>
      </span>
      {outcome === 'refused' && (
        <label className="refused">
          {t('panel.copyFailed')}
          <input readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  )
}
