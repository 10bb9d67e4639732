import { uiLanguages } from '../../src/domain/pair/pair.ts'
import type { UiLanguage } from '../../src/domain/pair/pair.ts'
import { loadWords } from '../../src/i18n/i18n.ts'

const loaded = await Promise.all(uiLanguages.map(async (ui) => [ui, await loadWords(ui)] as const))

/** The words of every interface language, ready to be used. */
export const i18n = Object.fromEntries(loaded) as Record<
  UiLanguage,
  Awaited<ReturnType<typeof loadWords>>
>
