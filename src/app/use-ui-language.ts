import { useTranslation } from 'react-i18next'
import type { UiLanguage } from '../domain/pair/pair.ts'

/** The interface language of the page, which is that of its words. */
export function useUiLanguage(): UiLanguage {
  return useTranslation().i18n.language as UiLanguage
}
