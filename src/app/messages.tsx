import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../ui/link.tsx'
import type { LoadProblem } from '../content/load.ts'
import { formatAddress } from '../domain/address/address.ts'
import { Shell } from './shell.tsx'
import { useUiLanguage } from './use-ui-language.ts'

/** The address is none of ours, or nothing stands at it. */
export function NotFound() {
  const { t } = useTranslation()
  return <Message title={t('problem.notFoundTitle')}>{t('problem.notFound')}</Message>
}

/** Something could not be loaded. */
export function LoadFailure({ problem, onRetry }: { problem: LoadProblem; onRetry: () => void }) {
  const { t } = useTranslation()
  if (problem === 'missing') return <NotFound />
  return (
    <Message title={t(`problem.${problem}Title`)} onRetry={onRetry}>
      {t(`problem.${problem}`)}
    </Message>
  )
}

/** A mistake of ours, caught by the error boundary. */
export function Crash({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <Message title={t('problem.crashTitle')} onRetry={onRetry}>
      {t('problem.crash')}
    </Message>
  )
}

export function Loading() {
  const { t } = useTranslation()
  return (
    <Shell>
      <main className="message" aria-busy="true">
        <p className="message-loading">{t('app.loading')}</p>
      </main>
    </Shell>
  )
}

/** What is the matter, and the ways on. */
function Message(props: { title: string; children: ReactNode; onRetry?: () => void }) {
  const { t } = useTranslation()
  const ui = useUiLanguage()
  return (
    <Shell>
      <title>{t('app.title', { page: props.title })}</title>
      <meta name="robots" content="noindex" />
      <main className="message">
        <div role="alert">
          <h1>{props.title}</h1>
          <p>{props.children}</p>
        </div>
        <p className="message-actions">
          {props.onRetry && (
            <button type="button" className="button" onClick={props.onRetry}>
              {t('problem.retry')}
            </button>
          )}
          <Link className="button" to={formatAddress({ kind: 'library', ui })}>
            {t('problem.toLibrary')}
          </Link>
        </p>
      </main>
    </Shell>
  )
}
