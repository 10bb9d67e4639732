import { franc } from 'franc-min'

/** The language of a text as a BCP 47 tag, or `null` where it is too short or in none that is known. */
export function detectLanguage(text: string): string | null {
  const code = franc(text.slice(0, 10_000))
  // The platform knows the short tag of each code that has one, such as "vi" of "vie".
  return code === 'und' ? null : (Intl.getCanonicalLocales(code)[0] ?? null)
}
