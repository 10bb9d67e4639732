import { languageOf } from '../pair/language.ts'
import { markNames } from './mark-names.ts'
import { markAlike, markCognates, markForms } from './mark-spellings.ts'
import type { Evidence } from './evidence.ts'
import { isFunctionWord } from './function-words.ts'
import { readQuantities } from './quantities.ts'
import { tokenize } from './tokens.ts'
import { markTranslations } from './translations.ts'
import type { MarkedSegment, SegmentedText, TermSpan, UnweighedSegment } from './types.ts'

/**
 * Both texts with their terms: from dictionaries, from numbers and dates, from words written alike; where
 * that is little, from words that begin alike as well.
 */
export function markTerms(
  first: SegmentedText,
  second: SegmentedText,
  { lexicon, isRich }: Evidence,
): [MarkedSegment[], MarkedSegment[]] {
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
  if (languageOf(first.lang) === languageOf(second.lang)) {
    markForms(ours, languageOf(first.lang), numberOf)
    markForms(theirs, languageOf(second.lang), numberOf)
  }
  markAlike(ours, numberOf)
  markAlike(theirs, numberOf)
  markNames([ours, theirs], [first.lang, second.lang], numberOf)
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

function draftsOf({ segments, lang }: SegmentedText): UnweighedSegment[] {
  return segments.map((text) => {
    const tokens = tokenize(text, lang)
    return { text, tokens, quantities: readQuantities(text, tokens, lang), spans: [] }
  })
}

function termsIn(drafts: readonly UnweighedSegment[]): Set<number> {
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
  drafts: readonly UnweighedSegment[],
  language: string,
  shared: ReadonlySet<number>,
  isRich: boolean,
): MarkedSegment[] {
  const counts = new Map<string, number>()
  for (const { tokens } of drafts) {
    for (const key of new Set(tokens.map(({ key }) => key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return drafts.map((draft) => {
    const special = draft.tokens.map(
      ({ text, start }) =>
        /^\p{N}/u.test(text) || (/^\p{Lu}/u.test(text) && start > 0 && language !== 'de'),
    )
    const weights = draft.tokens.map(({ text, key }, at) => {
      const rarity = Math.log(1 + drafts.length / (counts.get(key) ?? 1))
      const kind = isFunctionWord(text, language) ? 'common' : special[at] ? 'special' : 'other'
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

function byTerm(spans: readonly TermSpan[]): Map<number, TermSpan[]> {
  const found = new Map<number, TermSpan[]>()
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
