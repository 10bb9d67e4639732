import { uiLanguages } from './pair.ts'
import type { Localized, UiLanguage } from './pair.ts'

/** A text in the interface language, else in the first other that it is in; `null` where it is in none. */
export function localized(
  texts: Localized | undefined,
  ui: UiLanguage,
): { readonly lang: UiLanguage; readonly text: string } | null {
  for (const lang of [ui, ...uiLanguages]) {
    const text = texts?.[lang]
    if (text !== undefined) return { lang, text }
  }
  return null
}
