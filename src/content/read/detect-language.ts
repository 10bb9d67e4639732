import { francAll } from 'franc-min'
import { commonWords, ownLetters, soleLanguage } from './language-marks.ts'

// What trigrams would say of a language of which they know nothing, if they could.
const unknown = 0.8

/** The language of a text as a BCP 47 tag; or the two that it could be in; or `null` where nothing tells. */
export type Detected = string | readonly [string, string] | null

/**
 * The language of a text: by its script, else by letters and common words of languages, and by its trigrams
 * only where these say nothing. Names of another language in it count little.
 */
export function detectLanguage(text: string): Detected {
  const sample = text.slice(0, 10_000)
  const script = scriptOf(sample)
  if (script === null) return null
  if (Object.hasOwn(soleLanguage, script)) return soleLanguage[script] ?? null
  const words = scoresOf(sample)
  const trigrams = rank(sample)
  const mostWords = Math.max(0, ...words.values())
  // Trigrams say little of a short text, and nothing where names of other languages are many.
  const weight = Math.min(6, sample.length / 40, Math.max(1, mostWords))
  const langs = new Set([...words.keys(), ...trigrams.keys()])
  const scores = [...langs]
    .map(
      (lang) => [lang, (words.get(lang) ?? 0) + weight * (trigrams.get(lang) ?? unknown)] as const,
    )
    .sort(([, a], [, b]) => b - a)
  const [[best, most] = ['', 0], [second, next] = ['', 0]] = scores
  if (best === '') return null
  if (second === '') return best
  if (mostWords === 0) return sample.length >= 60 && next < most * 0.99 ? best : [best, second]
  return next <= most * 0.9 ? best : [best, second]
}

/** Languages by how many of their words and letters a text has. */
function scoresOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’](?=\p{L}))?/gu) ?? []
  const scores = new Map<string, number>()
  const add = (lang: string, score: number) => scores.set(lang, (scores.get(lang) ?? 0) + score)
  for (const word of words) {
    const langs = commonWords.get(word) ?? []
    const weight = word.length === 1 ? 0.5 : langs.length === 1 ? 1.5 : 1
    for (const lang of langs) add(lang, weight)
    for (const [lang, letters] of ownLetters) {
      if (letters.test(word)) add(lang, lang === 'vi' ? 0.5 : 1)
    }
  }
  return scores
}

const scripts = (
  'Latin Cyrillic Arabic Devanagari Han Hangul Thai Greek Hebrew Georgian Armenian Khmer Lao Myanmar Bengali Tamil ' +
  'Telugu Kannada Malayalam Gujarati Gurmukhi Sinhala Ethiopic Tibetan'
)
  .split(' ')
  .map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'gu')] as const)

/** The script that most letters are in, by its name in Unicode; `Japanese` for Han and kana together. */
function scriptOf(text: string): string | null {
  const kana = text.match(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  const counts = scripts.map(
    ([script, pattern]) => [script, text.match(pattern)?.length ?? 0] as const,
  )
  const [top] = counts.toSorted(([, a], [, b]) => b - a)
  if (!top) return null
  const [script, count] = top
  if (kana > 0 && kana + count > 0 && (script === 'Han' || kana > count)) {
    // A Chinese text may quote a Japanese name.
    if (kana * 10 >= (script === 'Han' ? count : kana)) return 'Japanese'
  }
  return count === 0 ? null : script
}

/** What trigrams say, from 0 to 1, by the short tag of each language that has one. */
function rank(text: string): Map<string, number> {
  return new Map(
    francAll(text).flatMap(([code, score]) => {
      const lang = code === 'und' ? undefined : Intl.getCanonicalLocales(code)[0]
      return lang === undefined ? [] : [[lang, score ** 3] as const]
    }),
  )
}
