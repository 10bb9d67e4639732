import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../ui/link.tsx'
import { formatAddress } from '../domain/address/address.ts'
import { Settings } from '../ui/settings/settings.tsx'
import { LanguageToggle } from './language-toggle.tsx'
import { useUiLanguage } from './use-ui-language.ts'

/** The frame of every page: the way home, the page's own tools and the language toggle. */
export function Shell({ tools, children }: { tools?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  const ui = useUiLanguage()
  return (
    <div className="shell">
      <header className="shell-header" data-tools={tools ? '' : undefined}>
        <Link
          to={formatAddress({ kind: 'library', ui })}
          className="wordmark"
          aria-label={t('app.home')}
        >
          <svg viewBox="0 0 14 18" aria-hidden="true">
            <path d="M0 0h5v18H0z" fill="currentColor" />
            <path d="M9 0h5v18H9z" fill="var(--color-brand)" />
          </svg>
          {t('app.name')}
        </Link>
        {tools}
        <Settings />
        <LanguageToggle />
      </header>
      {children}
    </div>
  )
}
