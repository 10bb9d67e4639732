import { remembered } from '../lib/remembered.ts'
import { baseForms } from './inflection.ts'
import { senses, splitWords } from './lexicon.ts'
import type { Dictionary, Entry } from './lexicon.ts'
import type { Token } from './tokens.ts'
import type { NumberOf, UnweighedSegment } from './types.ts'

/*
 * A term for each translation of what stands in the one text that stands in the other. The dictionary is
 * asked for the words of the texts only, so that a large one costs little.
 */

/** Marks what a dictionary knows, in drafts of its own two languages. */
export function markTranslations(
  dictionary: Dictionary,
  from: readonly UnweighedSegment[],
  to: readonly UnweighedSegment[],
  numberOf: NumberOf,
): void {
  const wanted = wantedPhrases(dictionary, numberOf)
  const senseOf = senses(dictionary)
  const known = new Map<string, readonly number[]>()
  const termsOf = (key: string, casing: Casing, entries: readonly Entry[]) => {
    const name = `${casing} ${key}`
    const there = known.get(name)
    if (there) return there
    const fitting = entries.filter(({ cased }) => isCasedLike(casing, cased))
    const terms = [...new Set(fitting.flatMap(({ translations }) => wanted.termsOf(translations)))]
    known.set(name, terms)
    return terms
  }
  for (const { tokens, spans } of from) {
    const found = tokens.map(({ key }) => senseOf(key))
    found.forEach(({ base, entries }, start) => {
      const word = tokens[start]
      if (!word) return
      const terms = termsOf(word.key, casingOf([word]), entries)
      if (terms.length > 0) spans.push({ start, end: start + 1, terms })
      const longest = dictionary.longest.get(base) ?? 1
      let phrase = base
      for (let end = start + 2; end <= Math.min(tokens.length, start + longest); end++) {
        phrase += ` ${found[end - 1]?.base ?? ''}`
        const entries = dictionary.entries.get(phrase)
        if (!entries) continue
        const terms = termsOf(phrase, casingOf(tokens.slice(start, end)), entries)
        if (terms.length > 0) spans.push({ start, end, terms })
      }
    })
  }
  for (const { tokens, spans } of to) {
    for (let start = 0; start < tokens.length; start++) {
      let key = ''
      for (let end = start + 1; end <= tokens.length; end++) {
        const word = tokens[end - 1]?.key ?? ''
        key += key === '' ? word : ` ${word}`
        const phrases = wanted.phrases.get(key)
        if (!phrases) break
        const terms: number[] = []
        for (const { term, cased } of phrases) {
          if (!cased || casingOf(tokens.slice(start, end)) !== 'lower') terms.push(term)
        }
        if (terms.length > 0) spans.push({ start, end, terms })
      }
      const word = tokens[start]
      if (!word) continue
      const forms = baseForms(word.key, dictionary.to).flatMap((form) =>
        (wanted.phrases.get(form) ?? []).flatMap(({ term, cased }) => (cased ? [] : [term])),
      )
      if (forms.length > 0) spans.push({ start, end: start + 1, terms: forms })
    }
  }
}

interface Wanted {
  readonly term: number
  /** Does it have a capital, as `Anh` (the country) has and `anh` (he) has not? */
  readonly cased: boolean
}

/** What to look for in the other text: phrases by their keys, and every beginning of one. */
function wantedPhrases(dictionary: Dictionary, numberOf: NumberOf) {
  const phrases = new Map<string, Wanted[]>()
  const known = new Map<string, readonly number[]>()
  const split = splitOnce(dictionary)
  const want = ({ beginnings, cased }: Phrase): number[] => {
    for (const beginning of beginnings) {
      if (!phrases.has(beginning)) phrases.set(beginning, [])
    }
    const key = beginnings.at(-1) ?? ''
    const term = numberOf(cased ? `^${key}` : key)
    const there = phrases.get(key)
    if (!there) return []
    if (there.every((one) => one.term !== term)) there.push({ term, cased })
    return [term]
  }
  return {
    phrases,
    termsOf: (translations: string) => {
      const terms = known.get(translations) ?? split(translations).flatMap(want)
      known.set(translations, terms)
      return terms
    },
  }
}

/** A translation by its keys: its first word, its first two …, all of it. */
interface Phrase {
  readonly beginnings: readonly string[]
  readonly cased: boolean
}

/** Splits the translations of an entry, each once for all texts: that takes longer than all the rest. */
const splitOnce = remembered(({ to }: Dictionary) => {
  const known = new Map<string, readonly Phrase[]>()
  return (translations: string) => {
    const phrases =
      known.get(translations) ??
      translations.split(';').map((translation) => {
        const words = splitWords(translation.trim(), to)
        const beginnings = words.map((_, at) => words.slice(0, at + 1).join(' '))
        return { beginnings, cased: hasUpper.test(translation) }
      })
    known.set(translations, phrases)
    return phrases
  }
})

type Casing = 'lower' | 'mixed' | 'upper'

const hasUpper = /\p{Lu}/u
const hasLower = /\p{Ll}/u

function casingOf(tokens: readonly Token[]): Casing {
  if (!tokens.some(({ text }) => hasUpper.test(text))) return 'lower'
  return tokens.some(({ text }) => hasLower.test(text)) ? 'mixed' : 'upper'
}

/** Are words written as a headword whose case matters? `us` is not `US`, `may` is not `May`. */
function isCasedLike(casing: Casing, cased: string): boolean {
  return cased === '' || (hasLower.test(cased) ? casing !== 'lower' : casing === 'upper')
}
