import { articleIn, findPassage } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import { articleText, placeOf } from '../pair/article-text.ts'
import type { Article, Passage } from '../pair/pair.ts'
import { remembered } from '../lib/remembered.ts'
import { mendWords, parseWords, passageOfWords } from './words-grammar.ts'
import { findWords } from './words.ts'
import type { FoundWords } from './words.ts'

/**
 * What became of the words that an address is about, and whose they are; `incomplete` where the link is
 * damaged and no longer says which.
 */
export interface LocatedWords {
  /** The value that says which words, in its one right spelling. */
  readonly value: string
  readonly found: FoundWords | { readonly how: 'incomplete' }
  readonly article: Article | null
  /** The passage that they begin in, where they were found, or that a damaged link still names. */
  readonly passage: Passage | null
}

/**
 * Looks for the words of an address once: all else in it changes more often than they do. `named` is the
 * passage in its path, if there is one.
 */
export function locateWords(
  pairIndex: PairIndex,
  text: string,
  named: string | null,
): LocatedWords {
  const known = knownOf(pairIndex)
  const key = `${named ?? ''}?${text}`
  const words = known.get(key) ?? lookFor(pairIndex, text, named)
  known.set(key, words)
  return words
}

const knownOf = remembered<PairIndex, Map<string, LocatedWords>>(() => new Map())

function lookFor(pairIndex: PairIndex, text: string, named: string | null): LocatedWords {
  const value = mendWords(text)
  const selector = parseWords(value, named)
  if (!selector) {
    const left = passageOfWords(value)
    const passage = left === null ? null : findPassage(pairIndex, left)
    return { value, found: { how: 'incomplete' }, article: null, passage }
  }
  const found = findWords(pairIndex, selector)
  const article = articleIn(pairIndex.pair, selector.article)
  const place = article && 'start' in found ? placeOf(articleText(article), found.start) : null
  const passage = place && pairIndex.ofSegment.get(selector.article)?.get(place.segment)
  return { value, found, article, passage: passage ?? null }
}
