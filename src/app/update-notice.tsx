import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadAnew, takeNewer } from '../content/site-version.ts'
import { Notice } from './notice.tsx'
import { watchUpdates } from './updates.ts'

/** Offers a newer version of the site when there is one; who goes on reading is left alone. */
export function UpdateNotice() {
  const { t } = useTranslation()
  const [isOffered, setIsOffered] = useState(false)
  useEffect(() => watchUpdates(() => setIsOffered(true)), [])
  // Where another tab has taken it, there is nothing left to take.
  const take = () => void takeNewer().then(loadAnew)
  return (
    isOffered && (
      <Notice role="status" text={t('notice.updateReady')}>
        <button type="button" className="button" onClick={take}>
          {t('notice.update')}
        </button>
        <button type="button" className="button" onClick={() => setIsOffered(false)}>
          {t('notice.later')}
        </button>
      </Notice>
    )
  )
}
