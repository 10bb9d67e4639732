import { uiLanguages } from '../domain/pair/pair.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { useGoInLanguage } from './use-go-in-language.ts'

/** Goes to this same address in the next interface language, as the toggle does. */
export function useChangeUiLanguage(ui: UiLanguage): () => void {
  const goInLanguage = useGoInLanguage()
  return () => {
    const next = uiLanguages[(uiLanguages.indexOf(ui) + 1) % uiLanguages.length] ?? ui
    void goInLanguage(next)
  }
}
