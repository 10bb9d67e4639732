import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoadProblem } from '../content/load.ts'
import { Notice } from './notice.tsx'

/** What a page says that can be read and followed, but does not react: its data did not come. */
export function WakeFailure({ problem, library }: { problem: LoadProblem; library: string }) {
  const { t } = useTranslation()
  useEffect(() => {
    document.documentElement.dataset['hydrated'] = 'asleep'
  }, [])
  return (
    <Notice
      role="alert"
      text={t('notice.asleep', {
        problem: t(problem === 'missing' ? 'problem.notFoundTitle' : `problem.${problem}Title`),
      })}
    >
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('problem.retry')}
      </button>
      <a className="button" href={library}>
        {t('problem.toLibrary')}
      </a>
    </Notice>
  )
}
