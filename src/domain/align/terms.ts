import { languageOf } from '../pair/language.ts'
import type { Side } from './align.ts'
import { markAlike, markCognates } from './mark-spellings.ts'
import type { Evidence } from './evidence.ts'
import { functionWords } from './function-words.ts'
import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantities.ts'
import { tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'
import { markTranslations } from './translations.ts'

/** A stretch of tokens with what it may correspond to: two that share a term correspond. */
export interface Span {
  /** Indices of tokens; the end is not included. */
  readonly start: number
  readonly end: number
  /** Numbers that stand for terms, the same in both texts. */
  readonly terms: readonly number[]
  /** How much its tokens say. */
  readonly weight: number
}

/** A segment as the aligner sees it. */
export interface Marked extends Omit<Draft, 'spans'> {
  /** Those that have a term which the other text has as well, the heaviest first. */
  readonly spans: readonly Span[]
  readonly byTerm: ReadonlyMap<number, readonly Span[]>
  /** How much each token says. */
  readonly weights: readonly number[]
  readonly total: number
  /** By token: is it a name or a number? */
  readonly special: readonly boolean[]
}

/** A segment while it is being marked. */
export interface Draft {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quantities: readonly Quantity[]
  readonly spans: Omit<Span, 'weight'>[]
}

/** The number that stands for a term. */
export type NumberOf = (term: string) => number

/**
 * Both texts with their terms: from dictionaries, from numbers and dates, from words written alike; where
 * that is little, from words that begin alike as well.
 */
export function markTerms(
  first: Side,
  second: Side,
  { lexicon, isRich }: Evidence,
): [Marked[], Marked[]] {
  const numbers = new Map<string, number>()
  const numberOf = (term: string) => {
    const number = numbers.get(term) ?? numbers.size
    if (number === numbers.size) numbers.set(term, number)
    return number
  }
  const [ours, theirs] = [draftsOf(first), draftsOf(second)]
  for (const dictionary of lexicon) {
    const forth = dictionary.from === languageOf(first.lang)
    markTranslations(dictionary, forth ? ours : theirs, forth ? theirs : ours, numberOf)
  }
  markAlike(ours, numberOf)
  markAlike(theirs, numberOf)
  if (!isRich) {
    markCognates(ours, numberOf)
    markCognates(theirs, numberOf)
  }
  const [here, there] = [termsIn(ours), termsIn(theirs)]
  return [
    weigh(ours, languageOf(first.lang), there, isRich),
    weigh(theirs, languageOf(second.lang), here, isRich),
  ]
}

function draftsOf({ segments, lang }: Side): Draft[] {
  return segments.map((text) => {
    const tokens = tokenize(text, lang)
    return { text, tokens, quantities: readQuantities(text, tokens, lang), spans: [] }
  })
}

function termsIn(drafts: readonly Draft[]): Set<number> {
  const found = new Set<number>()
  for (const { spans } of drafts) {
    for (const { terms } of spans) for (const term of terms) found.add(term)
  }
  return found
}

// What a word says beside how rare it is in its text.
const shares = { common: 0.15, special: 1.2, other: 1 }

// How much a word that has no counterpart anywhere counts where few words could have one.
const unseen = 0.5

function weigh(
  drafts: readonly Draft[],
  language: string,
  shared: ReadonlySet<number>,
  isRich: boolean,
): Marked[] {
  const common = new Set((functionWords[language] ?? '').split(/\s+/))
  const counts = new Map<string, number>()
  for (const { tokens } of drafts) {
    for (const key of new Set(tokens.map(({ key }) => key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return drafts.map((draft) => {
    const special = draft.tokens.map(
      ({ text, start }) => /^\p{N}/u.test(text) || (/^\p{Lu}/u.test(text) && start > 0),
    )
    const weights = draft.tokens.map(({ text, key }, at) => {
      const rarity = Math.log(1 + drafts.length / (counts.get(key) ?? 1))
      const kind = common.has(text.toLowerCase()) ? 'common' : special[at] ? 'special' : 'other'
      return rarity * shares[kind]
    })
    const spans = draft.spans
      .map(({ start, end, terms }) => ({
        start,
        end,
        terms: terms.filter((term) => shared.has(term)),
        weight: sum(weights.slice(start, end)),
      }))
      .filter(({ terms }) => terms.length > 0)
      .sort((one, other) => other.weight - one.weight)
    const marked = { ...draft, spans, byTerm: byTerm(spans), weights }
    if (isRich) return { ...marked, special, total: sum(weights) }
    // What no dictionary could have matched does not speak against a link as what was not matched does.
    const canMatch = weights.map((_, at) => spans.some(({ start, end }) => start <= at && at < end))
    return {
      ...marked,
      special: special.map((is, at) => is && (canMatch[at] ?? false)),
      total: sum(weights.map((weight, at) => weight * (canMatch[at] ? 1 : unseen))),
    }
  })
}

function byTerm(spans: readonly Span[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  for (const span of spans) {
    for (const term of span.terms) {
      const there = found.get(term)
      if (there) there.push(span)
      else found.set(term, [span])
    }
  }
  return found
}

function sum(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0)
}
