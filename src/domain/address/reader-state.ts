import type { ReaderAddress } from './address.ts'
import { articleIn, findPassage, frontArticle } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import { articleText, placeOf } from '../pair/article-text.ts'
import type { Article, Passage } from '../pair/pair.ts'
import { remembered } from '../lib/remembered.ts'
import { parseWords } from '../words-link/words-grammar.ts'
import { findWords } from '../words-link/words.ts'
import type { FoundWords } from '../words-link/words.ts'

/** What an address shows of a pair. */
export interface ReaderState {
  /** The passage that the address selects, or in which the words that it is about once stood. */
  readonly selected: Passage | null
  /** The one article to show; `null` for both. */
  readonly view: Article | null
  /** The article that is shown where there is room for one. */
  readonly front: Article
  /** What became of the words that the address is about, and whose they are; `null` without any. */
  readonly words: {
    readonly found: FoundWords
    readonly article: Article | null
    /** The passage that they begin in, where they were found. */
    readonly passage: Passage | null
  } | null
}

/** What an address shows of a pair; whatever in it is unknown or broken is left out. */
export function readerState(pairIndex: PairIndex, address: ReaderAddress): ReaderState {
  const { pair } = pairIndex
  const view = address.view ? articleIn(pair, address.view) : null
  const words = address.words === undefined ? null : wordsOf(pairIndex)(address.words)
  const named = address.passage ? findPassage(pairIndex, address.passage) : null
  const { found } = words ?? {}
  const selected =
    named ?? (found?.how === 'passage' ? findPassage(pairIndex, found.passage) : null)
  const front = view ?? words?.article ?? frontArticle(pair, null, selected)
  return { selected, view, front, words }
}

/** What has become of words, looked for once: all else in an address changes more often than they do. */
const wordsOf = remembered((pairIndex: PairIndex) => {
  const known = new Map<string, NonNullable<ReaderState['words']>>()
  return (text: string) => {
    const words = known.get(text) ?? lookFor(pairIndex, text)
    known.set(text, words)
    return words
  }
})

function lookFor(pairIndex: PairIndex, text: string): NonNullable<ReaderState['words']> {
  const selector = parseWords(text)
  if (!selector) return { found: { how: 'changed' }, article: null, passage: null }
  const found = findWords(pairIndex, selector)
  const article = articleIn(pairIndex.pair, selector.article)
  const place = article && 'start' in found ? placeOf(articleText(article), found.start) : null
  const passage = place && pairIndex.ofSegment.get(selector.article)?.get(place.segment)
  return { found, article, passage: passage ?? null }
}
