import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../ui/link.tsx'
import { inUiLanguage } from '../domain/address/address.ts'
import { uiLanguages } from '../domain/pair/pair.ts'
import { loadWords } from '../i18n/i18n.ts'
import { opensElsewhere } from '../ui/opens-elsewhere.ts'
import { useGoInLanguage } from './use-go-in-language.ts'
import { useSearch } from './use-search.ts'
import { languageName } from '../i18n/format.ts'

/** Links to this same address in every interface language. */
export function LanguageToggle() {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const search = useSearch()
  const goInLanguage = useGoInLanguage()
  return (
    <nav aria-label={t('app.language')} className="switch shell-languages">
      {uiLanguages.map((language) => (
        <Link
          key={language}
          to={inUiLanguage(pathname + search, language)}
          lang={language}
          hrefLang={language}
          aria-current={language === i18n.language ? 'page' : undefined}
          onPointerEnter={() => void loadWords(language).catch(() => null)}
          onClick={(event) => {
            if (opensElsewhere(event)) return
            event.preventDefault()
            void goInLanguage(language)
          }}
        >
          {languageName(language, language)}
        </Link>
      ))}
    </nav>
  )
}
