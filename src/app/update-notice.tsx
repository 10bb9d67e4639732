import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import { watchUpdates } from './updates.ts'

/** Offers a newer version of the site when there is one; who goes on reading is left alone. */
export function UpdateNotice() {
  const { t } = useTranslation()
  const [take, setTake] = useState<(() => void) | null>(null)
  useEffect(() => watchUpdates((taking) => setTake(() => taking)), [])
  return (
    take && (
      <Notice role="status" text={t('notice.updateReady')}>
        <button type="button" className="button" onClick={take}>
          {t('notice.update')}
        </button>
        <button type="button" className="button" onClick={() => setTake(null)}>
          {t('notice.later')}
        </button>
      </Notice>
    )
  )
}
