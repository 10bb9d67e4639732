import { isLanguageTag } from './pair.ts'
import type { LanguageTag } from './pair.ts'

/** The language of a tag (BCP 47), without its script and region, in lower case: `az` of `az-Arab`. */
export function languageOf(tag: string): string {
  return tag.replace(/-.*/, '').toLowerCase()
}

/** Whether it is a tag that the platform can work with. */
export function isTag(tag: string): tag is LanguageTag {
  try {
    return isLanguageTag(tag) && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
