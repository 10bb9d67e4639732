import { useLocation, useNavigate } from 'react-router'
import { inUiLanguage } from '../domain/address/address.ts'
import { uiLanguages } from '../domain/pair/pair.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { rememberUiLanguage } from './ui-language.ts'

/** Goes to this same address in the next interface language, as the toggle does. */
export function useChangeUiLanguage(ui: UiLanguage): () => void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return () => {
    const next = uiLanguages[(uiLanguages.indexOf(ui) + 1) % uiLanguages.length] ?? ui
    rememberUiLanguage(next)
    void navigate(inUiLanguage(pathname + search, next))
  }
}
