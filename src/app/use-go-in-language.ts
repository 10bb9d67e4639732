import { useLocation, useNavigate } from 'react-router'
import { inUiLanguage } from '../domain/address/address.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { loadWords } from '../i18n/i18n.ts'
import { rememberUiLanguage } from './ui-language.ts'

/** Goes to this same address in another interface language, once its words are there. */
export function useGoInLanguage(): (language: UiLanguage) => Promise<void> {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return async (language) => {
    rememberUiLanguage(language)
    // Without them the page that is gone to says what is the matter.
    await loadWords(language).catch(() => null)
    await navigate(inUiLanguage(pathname + search, language))
  }
}
