import { articleIn } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import { articleText, placeOf } from '../pair/article-text.ts'
import type { Article, Passage } from '../pair/pair.ts'
import { remembered } from '../lib/remembered.ts'
import { parseWords } from './words-grammar.ts'
import { findWords } from './words.ts'
import type { FoundWords } from './words.ts'

/** What became of the words that an address is about, and whose they are. */
export interface LocatedWords {
  readonly found: FoundWords
  readonly article: Article | null
  /** The passage that they begin in, where they were found. */
  readonly passage: Passage | null
}

/** Looks for the words of an address once: all else in it changes more often than they do. */
export function locateWords(pairIndex: PairIndex, text: string): LocatedWords {
  const known = knownOf(pairIndex)
  const words = known.get(text) ?? lookFor(pairIndex, text)
  known.set(text, words)
  return words
}

const knownOf = remembered<PairIndex, Map<string, LocatedWords>>(() => new Map())

function lookFor(pairIndex: PairIndex, text: string): LocatedWords {
  const selector = parseWords(text)
  if (!selector) return { found: { how: 'changed' }, article: null, passage: null }
  const found = findWords(pairIndex, selector)
  const article = articleIn(pairIndex.pair, selector.article)
  const place = article && 'start' in found ? placeOf(articleText(article), found.start) : null
  const passage = place && pairIndex.ofSegment.get(selector.article)?.get(place.segment)
  return { found, article, passage: passage ?? null }
}
