import type { ReaderAddress } from './address.ts'
import { articleIn, findPassage, frontArticle } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import type { Article, Passage } from '../pair/pair.ts'
import type { LocatedWords, locateWords } from '../words-link/locate-words.ts'

/** What an address shows of a pair. */
export interface ReaderState {
  /** The passage that the address selects, or in which the words that it is about once stood. */
  readonly selected: Passage | null
  /** The one article to show; `null` for both. */
  readonly view: Article | null
  /** The article that is shown where there is room for one. */
  readonly front: Article
  /** What became of the words that the address is about; `null` without any, or as long as none are looked for. */
  readonly words: LocatedWords | null
}

/**
 * What an address shows of a pair; whatever in it is unknown or broken is left out. Words are looked for
 * with `locate`, which takes a good part of the reader's code: without it there are none.
 */
export function readerState(
  pairIndex: PairIndex,
  address: ReaderAddress,
  locate: typeof locateWords | null,
): ReaderState {
  const { pair } = pairIndex
  const view = address.view ? articleIn(pair, address.view) : null
  const words =
    address.words !== undefined && locate
      ? locate(pairIndex, address.words, address.passage ?? null)
      : null
  const named = address.passage ? findPassage(pairIndex, address.passage) : null
  const { found } = words ?? {}
  const selected =
    named ??
    (found?.how === 'passage' ? findPassage(pairIndex, found.passage) : null) ??
    (found?.how === 'incomplete' ? words?.passage : null) ??
    null
  const front = view ?? words?.article ?? frontArticle(pair, null, selected)
  return { selected, view, front, words }
}
