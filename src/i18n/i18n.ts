import { createInstance } from 'i18next'
import type { i18n as I18n } from 'i18next'
import en from './en.json'
import vi from './vi.json'

export const words = { en, vi }

type Language = keyof typeof words

/** One ready instance a language: the address decides which is used, so none ever changes its own. */
export const i18n: Readonly<Record<Language, I18n>> = {
  en: create('en'),
  vi: create('vi'),
}

function create(language: Language): I18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: { translation: words[language] } },
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
  })
  return instance
}
