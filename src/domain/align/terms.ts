import type { Side } from './align.ts'
import type { Evidence } from './evidence.ts'
import { functionWords } from './function-words.ts'
import { senses, splitWords } from './lexicon.ts'
import type { Dictionary } from './lexicon.ts'
import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantities.ts'
import { tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A stretch of tokens with what it may correspond to: two that share a term correspond. */
export interface Span {
  /** Indices of tokens; the end is not included. */
  readonly start: number
  readonly end: number
  /** Numbers that stand for terms, the same on both sides. */
  readonly terms: readonly number[]
  /** How much its tokens say. */
  readonly weight: number
}

/** A segment as the aligner sees it. */
export interface Marked {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quantities: readonly Quantity[]
  readonly spans: readonly Span[]
  /** The spans that have a term. */
  readonly byTerm: ReadonlyMap<number, readonly Span[]>
  /** How much each token says. */
  readonly weights: readonly number[]
  readonly total: number
  /** 1 for a token that is a name or a number, else 0. */
  readonly special: readonly number[]
}

interface Draft {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quantities: readonly Quantity[]
  readonly spans: Omit<Span, 'weight'>[]
}

/** Both texts with their terms, from dictionaries, numbers, dates, and words that both write alike. */
export function markTerms(first: Side, second: Side, { lexicon }: Evidence): [Marked[], Marked[]] {
  const numbers = new Map<string, number>()
  const numberOf = (term: string) => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, numbers.size)
    return numbers.size - 1
  }
  const [ours, theirs] = [first, second].map(draft)
  if (!ours || !theirs) return [[], []]
  for (const dictionary of lexicon) {
    const forth = dictionary.from === (first.lang.split('-')[0] ?? '')
    markTranslations(dictionary, forth ? ours : theirs, forth ? theirs : ours, numberOf)
  }
  markAlike(ours, theirs, numberOf)
  return [weigh(ours, first.lang), weigh(theirs, second.lang)]
}

function draft({ segments, lang }: Side): Draft[] {
  return segments.map((text) => {
    const tokens = tokenize(text, lang)
    return { text, tokens, quantities: readQuantities(text, tokens, lang), spans: [] }
  })
}

function markTranslations(
  dictionary: Dictionary,
  from: readonly Draft[],
  to: readonly Draft[],
  numberOf: (term: string) => number,
): void {
  // What to look for in the other text, by its keys; and their beginnings, to stop in time.
  const wanted = new Set<string>()
  const beginnings = new Set<string>()
  const translated = new Map<string, readonly string[]>()
  const translationsOf = (list: string) => {
    const known = translated.get(list)
    if (known) return known
    const found = list.split(';').flatMap((translation) => {
      const keys = splitWords(translation.trim(), dictionary.to)
      if (keys.length === 0) return []
      const key = keys.join(' ')
      wanted.add(key)
      for (let length = 1; length < keys.length; length++) {
        beginnings.add(keys.slice(0, length).join(' '))
      }
      return [/\p{Lu}/u.test(translation) ? `^${key}` : key]
    })
    translated.set(list, found)
    return found
  }
  const senseOf = senses(dictionary)
  for (const { text, tokens, spans } of from) {
    const found = tokens.map(({ key }) => senseOf(key))
    found.forEach(({ base, entries }, start) => {
      const longest = dictionary.longest.get(base) ?? 1
      for (let end = start + 1; end <= Math.min(tokens.length, start + longest); end++) {
        const phrase = found.slice(start, end).map((sense) => sense.base)
        const surface = text.slice(tokens[start]?.start, tokens[end - 1]?.end)
        const terms = (end > start + 1 ? (dictionary.entries.get(phrase.join(' ')) ?? []) : entries)
          .filter(({ cased }) => isCasedLike(surface, cased))
          .flatMap(({ translations }) => translationsOf(translations))
          .map(numberOf)
        if (terms.length > 0) spans.push({ start, end, terms: [...new Set(terms)] })
      }
    })
  }
  for (const { text, tokens, spans } of to) {
    for (let start = 0; start < tokens.length; start++) {
      let key = ''
      for (let end = start + 1; end <= tokens.length; end++) {
        const token = tokens[end - 1]
        if (!token) break
        key += key ? ` ${token.key}` : token.key
        if (wanted.has(key)) {
          const surface = text.slice(tokens[start]?.start, token.end)
          const terms = /\p{Lu}/u.test(surface) ? [key, `^${key}`] : [key]
          spans.push({ start, end, terms: terms.map(numberOf) })
        }
        if (!beginnings.has(key)) break
      }
    }
  }
}

/** Is a text written as a headword whose case matters? `us` is not `US`, `may` is not `May`. */
function isCasedLike(surface: string, cased: string): boolean {
  if (cased === '') return true
  return /\p{Ll}/u.test(cased) ? /\p{Lu}/u.test(surface) : !/\p{Ll}/u.test(surface)
}

const marks = /[\u0300-\u036f]/g
const plainLetters = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(marks, '').replaceAll('đ', 'd')

/** Terms for numbers, dates and for names and loan words that both texts have in the same letters. */
function markAlike(
  first: readonly Draft[],
  second: readonly Draft[],
  numberOf: (term: string) => number,
): void {
  for (const side of [first, second]) {
    for (const { tokens, quantities, spans } of side) {
      for (const { start, end, values } of quantities) {
        spans.push({ start, end, terms: values.map(numberOf) })
      }
      tokens.forEach(({ text }, start) => {
        const name = likeness(text)
        if (name) spans.push({ start, end: start + 1, terms: [numberOf(name)] })
      })
      for (const joined of joinedWords(tokens)) {
        const word = tokens
          .slice(joined.start, joined.end)
          .map(({ text }) => text)
          .join('')
        const name = likeness(word)
        if (name) spans.push({ ...joined, terms: [numberOf(name)] })
      }
    }
  }
}

function likeness(word: string): string | null {
  if (!/^\p{L}/u.test(word)) return null
  const letters = plainLetters(word.replace(/['’].*$/, ''))
  if (/^\p{Lu}/u.test(word)) return letters.length > 1 ? `=${letters}` : null
  // A loan word: no marks, and long enough not to be another language's word by chance.
  return letters.length > 3 && letters === word ? `=${letters}` : null
}

/** `Pu-tin`, `co-operation`: words joined by hyphens as one. */
function joinedWords(tokens: readonly Token[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = 0; start < tokens.length; start++) {
    let end = start + 1
    while (tokens[end]?.joined) end++
    if (end > start + 1) found.push({ start, end })
    start = end - 1
  }
  return found
}

function weigh(drafts: readonly Draft[], lang: string): Marked[] {
  const common = new Set((functionWords[lang.split('-')[0] ?? lang] ?? '').split(/\s+/))
  const counts = new Map<string, number>()
  for (const { tokens } of drafts) {
    for (const key of new Set(tokens.map(({ key }) => key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return drafts.map((draft) => {
    const special = draft.tokens.map(({ text, start }) =>
      /^\p{N}/u.test(text) || (/^\p{Lu}/u.test(text) && start > 0) ? 1 : 0,
    )
    const weights = draft.tokens.map(({ text, key }, at) => {
      const rarity = Math.log(1 + drafts.length / (counts.get(key) ?? 1))
      const share = common.has(text.toLowerCase()) ? 0.15 : special[at] ? 1.2 : 1
      return rarity * share
    })
    const spans = draft.spans.map((span) => ({
      ...span,
      weight: sum(weights.slice(span.start, span.end)),
    }))
    const byTerm = new Map<number, Span[]>()
    for (const span of spans) {
      for (const term of span.terms) {
        const there = byTerm.get(term)
        if (there) there.push(span)
        else byTerm.set(term, [span])
      }
    }
    return { ...draft, spans, byTerm, weights, special, total: sum(weights) }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0)
}
