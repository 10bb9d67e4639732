import { piecesOfPassage } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import type { Article, Pair, Passage } from '../pair/pair.ts'

/** Neighbouring blocks of an article by their numbers, half-open. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** What is there of each article of a pair, in their order. */
export type Extents = readonly [Extent, Extent]

/** So many blocks, from a multiple of it on, are drawn together. */
export const sectionLength = 50

/** An article of up to so many blocks is shown whole from the start. */
const most = 60
/** Of a longer one, so many blocks come before and after the passage that it is opened at. */
const reach = 10

/**
 * What is shown of each article at first: all of a short one; of a long one its beginning or, where a
 * passage is to be seen, the blocks around where that begins. It is bounded, so that a page for every
 * passage of a long pair does not repeat the pair, and the first text is there at once.
 */
export function firstExtents(pairIndex: PairIndex, around: Passage | null): Extents {
  const [first, second] = pairIndex.pair.articles
  return [firstExtent(pairIndex, first, around), firstExtent(pairIndex, second, around)]
}

function firstExtent(pairIndex: PairIndex, article: Article, around: Passage | null): Extent {
  const count = article.blocks.length
  if (count <= most) return { from: 0, to: count }
  const at = around && firstBlockOf(pairIndex, article, around)
  return at === null
    ? { from: 0, to: most }
    : { from: Math.max(0, at - reach), to: Math.min(count, at + reach + 1) }
}

/** Whether what is shown has the beginning of a passage in each article that has the passage. */
export function hasPassage(pairIndex: PairIndex, extents: Extents, passage: Passage): boolean {
  return pairIndex.pair.articles.every((article, index) => {
    const extent = extents[index]
    const at = firstBlockOf(pairIndex, article, passage)
    return at === null || (extent !== undefined && extent.from <= at && at < extent.to)
  })
}

/** One step on towards the whole, by a section at either end of each article. */
export function grown(pair: Pair, [first, second]: Extents): Extents {
  return [grownIn(pair.articles[0], first), grownIn(pair.articles[1], second)]
}

function grownIn(article: Article, { from, to }: Extent): Extent {
  return {
    from: Math.max(0, Math.ceil(from / sectionLength) - 1) * sectionLength,
    to: Math.min(article.blocks.length, (Math.floor(to / sectionLength) + 1) * sectionLength),
  }
}

export function isWhole(pair: Pair, extents: Extents): boolean {
  return pair.articles.every((article, index) => {
    const extent = extents[index]
    return extent?.from === 0 && extent.to === article.blocks.length
  })
}

/** The number of the block in which a passage begins in an article; `null` where it has none of it. */
function firstBlockOf(pairIndex: PairIndex, article: Article, passage: Passage): number | null {
  return piecesOfPassage(pairIndex, article.id, passage.id)[0]?.block ?? null
}
