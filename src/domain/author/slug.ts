import { fold } from '../lib/fold.ts'
import { languageOf } from '../pair/language.ts'

/** What a slug takes from a text: not what stands everywhere. */
export interface SlugWords {
  readonly lang: string
  /** In how many of the article's segments a folded word stands. */
  readonly frequency: ReadonlyMap<string, number>
  /** Words that stand in more segments than this tell little. */
  readonly most: number
}

const longest = 60

// English words that say nothing by themselves; slugs are English where there is English.
const functionWords = new Set(
  (
    'a about above after again against all also am among an and any are as at be because been before being ' +
    'below between both but by can could did do does during each either else ever every few for from had has ' +
    'have he her here hers him his how however i if in into is it its itself just made make many may me might ' +
    'more most much must my neither no nor not now of off on once one only or other our out over own per said ' +
    'same say says shall she should since so some such than that the their them then there these they this ' +
    'those though through to told too towards toward under until up upon us very was we well were what when ' +
    'where whether which while who whom whose why will with within without would yet you your part side sides'
  ).split(' '),
)

/** The folded words of a text, in order; words of scripts that folding leaves alone are not among them. */
function slugWords(text: string): string[] {
  return fold(text).text.match(/(?<![\p{L}\p{N}])[a-z0-9]+(?![\p{L}\p{N}])/gu) ?? []
}

/** Counts for each word of the texts, which are an article's segments, in how many it stands. */
export function slugWordsOf(lang: string, texts: readonly string[]): SlugWords {
  const frequency = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(slugWords(text))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
    }
  }
  return { lang, frequency, most: Math.max(3, Math.floor(texts.length / 5)) }
}

/**
 * A slug of the first words of a text that tell it from others, four in English and six elsewhere,
 * where words are often parts of words; `null` where it has no Latin letters.
 */
export function slugOf(text: string, { lang, frequency, most }: SlugWords): string | null {
  const isEnglish = languageOf(lang) === 'en'
  const words = [...new Set(slugWords(text))].filter(
    (word) => /..|\d/.test(word) && !(isEnglish && functionWords.has(word)),
  )
  const telling = words.filter((word) => (frequency.get(word) ?? 0) <= most)
  const chosen = telling.length < 2 ? words : telling
  if (!chosen.some((word) => /[a-z]/.test(word))) return null
  const slug = chosen.slice(0, isEnglish ? 4 : 6).join('-')
  return slug.slice(0, longest).replace(/-[^-]*$/, slug.length > longest ? '' : '$&')
}
