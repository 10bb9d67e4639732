import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../ui/link.tsx'
import { inUiLanguage } from '../domain/address/address.ts'
import { uiLanguages } from '../domain/pair/pair.ts'
import { rememberUiLanguage } from './ui-language.ts'
import { useSearch } from './use-search.ts'
import { languageName } from '../i18n/format.ts'

/** Links to this same address in every interface language. */
export function LanguageToggle() {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const search = useSearch()
  return (
    <nav aria-label={t('app.language')} className="switch shell-languages">
      {uiLanguages.map((language) => (
        <Link
          key={language}
          to={inUiLanguage(pathname + search, language)}
          lang={language}
          hrefLang={language}
          aria-current={language === i18n.language ? 'page' : undefined}
          onClick={() => rememberUiLanguage(language)}
        >
          {languageName(language, language)}
        </Link>
      ))}
    </nav>
  )
}
