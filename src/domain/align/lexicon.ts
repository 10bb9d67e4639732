import { languageOf } from '../pair/language.ts'
import { remembered } from '../lib/remembered.ts'
import { baseForms } from './inflection.ts'
import { keyOf, tokenize } from './tokens.ts'

/** One line of a dictionary, seen from one of its headwords. */
export interface Entry {
  /** The headword where its case tells it from another word (`May`, `US`), else the empty string. */
  readonly cased: string
  /** Translations, parted by semicolons: split only where they are needed. */
  readonly translations: string
}

/** Headwords of one language with their translations into another. */
export interface Dictionary {
  readonly from: string
  readonly to: string
  /** By the keys of their words, joined by spaces; those of several words by the base forms of these. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** The base of each irregular form. */
  readonly bases: ReadonlyMap<string, string>
  /** By the base form of its first word, how many words the longest headword has. */
  readonly longest: ReadonlyMap<string, number>
}

/** What is known of words: any number of dictionaries, in either direction. */
export type Lexicon = readonly Dictionary[]

const languagesLine = /^\ufeff?#[ \t]*([a-z]{2,3})[ \t]+([a-z]{2,3})[ \t]*(?:\r?\n|$)/

/** The languages that the first line of a dictionary says it is of, from which into which, or `null`. */
export function languagesOf(tsv: string): readonly [string, string] | null {
  const [, from, to] = languagesLine.exec(tsv) ?? []
  return from !== undefined && to !== undefined ? [from, to] : null
}

/**
 * Reads a dictionary: a line an entry, the headword with its further forms, a tab, the translations,
 * either list parted by semicolons. A first line `# en vi` says of which languages; without it they are
 * the two given ones. Other lines that begin with # or have no tab are skipped.
 */
export function readDictionary(tsv: string, first: string, second: string): Dictionary {
  const [from, to] = languagesOf(tsv) ?? [first, second]
  const entries = new Map<string, Entry[]>()
  const bases = new Map<string, string>()
  const longest = new Map<string, number>()
  const dictionary = { from, to, entries, bases, longest }
  const phrases: [string[], Entry][] = []
  const add = (key: string, entry: Entry) => {
    const there = entries.get(key)
    if (there) there.push(entry)
    else entries.set(key, [entry])
  }
  for (const line of tsv.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 1 || line.startsWith('#')) continue
    let base = ''
    for (const form of line.slice(0, tab).split(';')) {
      const headword = form.trim()
      const words = splitWords(headword, from)
      const [word] = words
      if (word === undefined) continue
      const cased = /\p{Lu}/u.test(headword) ? headword : ''
      const entry = { cased, translations: line.slice(tab + 1) }
      if (words.length > 1) {
        phrases.push([words, entry])
        continue
      }
      add(word, entry)
      base ||= word
      if (base !== word && !bases.has(word)) bases.set(word, base)
    }
  }
  for (const [words, entry] of phrases) {
    const forms = words.map((word) => baseOf(dictionary, word))
    add(forms.join(' '), entry)
    const [word = ''] = forms
    longest.set(word, Math.max(longest.get(word) ?? 1, words.length))
  }
  return dictionary
}

/** What a word, given by its key, may be: the word of its form in a headword, and its entries. */
export interface Sense {
  readonly base: string
  readonly entries: readonly Entry[]
}

/** Looks words up, and remembers what it found. */
export const senses = remembered((dictionary: Dictionary) => {
  const known = new Map<string, Sense>()
  return (word: string): Sense => {
    const there = known.get(word)
    if (there) return there
    const forms = [word, ...baseForms(word, dictionary.from)]
    const sense = {
      base: baseOf(dictionary, word),
      entries: forms.flatMap((form) => dictionary.entries.get(form) ?? []),
    }
    known.set(word, sense)
    return sense
  }
})

/** The headword that a word is a form of, else the word itself. */
function baseOf({ from, entries, bases }: Dictionary, word: string): string {
  const form = entries.has(word) ? word : baseForms(word, from).find((form) => entries.has(form))
  return bases.get(form ?? word) ?? form ?? word
}

// Words and single spaces: most headwords are, and those are quick to split.
const plain = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u

/** A phrase's keys, the same as those of its tokens. */
export function splitWords(phrase: string, language: string): string[] {
  return plain.test(phrase)
    ? phrase.split(' ').map((word) => keyOf(word, language))
    : tokenize(phrase, language).map(({ key }) => key)
}

/** Does a dictionary have a word of a language, given by its key, on whichever side? */
export function isKnown(lexicon: Lexicon, lang: string, key: string): boolean {
  return lexicon.some((dictionary) => {
    const { from, to, entries } = dictionary
    if (to === languageOf(lang)) {
      const words = translationWords(dictionary)
      return words.has(key) || baseForms(key, to).some((form) => words.has(form))
    }
    return (
      headwordWords(dictionary).has(key) || baseForms(key, from).some((form) => entries.has(form))
    )
  })
}

const headwordWords = remembered(
  ({ entries }: Dictionary) => new Set([...entries.keys()].flatMap((key) => key.split(' '))),
)

/** The words of all translations, but for the names among them. */
const translationWords = remembered(({ to, entries }: Dictionary) => {
  const words = new Set<string>()
  for (const { translations } of [...entries.values()].flat()) {
    for (const translation of translations.split(';')) {
      for (const word of splitWords(translation.trim(), to)) words.add(word)
    }
  }
  return words
})
