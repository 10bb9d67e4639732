import { uiLanguageOf } from '../domain/address/address.ts'
import { isUiLanguage, uiLanguages } from '../domain/pair/pair.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'

const key = 'song-song.ui'

/** The interface language of a path: the one that it names, else the one that is picked for this reader. */
export function uiLanguageAt(path: string): UiLanguage {
  return uiLanguageOf(path) ?? pickUiLanguage()
}

/** The last choice, else the first of the browser's languages that we speak, else English. */
function pickUiLanguage(): UiLanguage {
  const remembered = recall()
  if (remembered) return remembered
  for (const tag of navigator.languages) {
    const language = tag.split('-')[0]?.toLowerCase()
    if (isUiLanguage(language)) return language
  }
  return uiLanguages[0]
}

/** For the next time that an address names no language. Where nothing can be stored, nothing is. */
export function rememberUiLanguage(language: UiLanguage): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Storage is off or full: the choice holds as long as the address says it.
  }
}

function recall(): UiLanguage | null {
  try {
    const stored = localStorage.getItem(key)
    return isUiLanguage(stored) ? stored : null
  } catch {
    return null
  }
}
