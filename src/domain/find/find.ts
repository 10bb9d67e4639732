import type { PairIndex } from '../pair/pair-index.ts'
import { fold, spelling, unfold } from '../lib/fold.ts'
import type { Folded } from '../lib/fold.ts'
import { blockText } from '../pair/pair.ts'
import type { Article, ArticleId, PassageId } from '../pair/pair.ts'
import { remembered } from '../lib/remembered.ts'

/** Where a query was found: a stretch of a block's text, in whole graphemes. */
export interface Hit {
  readonly article: ArticleId
  /** Index into the article's blocks. */
  readonly block: number
  /** UTF-16 units of the block's text, half-open. */
  readonly start: number
  readonly end: number
  /** Whether it agrees with the query letter for letter, tone marks and đ too, whatever the case. */
  readonly isExact: boolean
  /** The passage that the hit begins in. */
  readonly passage: PassageId | null
}

interface SearchableBlock {
  readonly article: ArticleId
  readonly block: number
  readonly text: string
  readonly folded: Folded
  /** Where each segment starts, and whose it is. */
  readonly segments: readonly { readonly start: number; readonly passage: PassageId | null }[]
}

/** The blocks of both articles, folded: first article first, in reading order. */
export type SearchIndex = readonly SearchableBlock[]

/** Both articles for any number of searches. An article is folded once, the first time. */
export function searchIndexOf({ pair, ofSegment }: PairIndex): SearchIndex {
  return pair.articles.flatMap((article) =>
    foldedBlocks(article).map(({ text, folded, starts }, block) => {
      const owners = ofSegment.get(article.id)
      const segments = starts.map(({ id, start }) => ({
        start,
        passage: owners?.get(id)?.id ?? null,
      }))
      return { article: article.id, block, text, folded, segments }
    }),
  )
}

const foldedBlocks = remembered((article: Article) =>
  article.blocks.map((block) => {
    const text = blockText(block)
    let end = 0
    const starts = block.segments.map((segment) => {
      const start = end
      end += segment.text.length
      return { id: segment.id, start }
    })
    return { text, folded: fold(text), starts }
  }),
)

/**
 * Every place of the query in both articles, with or without its marks; hits may overlap. White space
 * around the query is ignored, and an empty query finds nothing. A query with marks or đ has its exact
 * hits first. Without any, marks say nothing: only if the hits differ in them do the exact whole words
 * come first (son before Sơn, but not song). Otherwise the hits are in reading order.
 */
export function search(index: SearchIndex, query: string): Hit[] {
  const sought = fold(query).text.trim()
  if (sought === '') return []
  const typed = spelling(query).trim()
  const find = (midWord: boolean) => index.flatMap((block) => hitsIn(block, sought, typed, midWord))
  // Vietnamese words are syllables: an inside lan is noise, but better than nothing at all.
  const atStarts = find(false)
  const hits = atStarts.length > 0 ? atStarts : find(true)
  if (hits.every(({ hit }) => hit.isExact)) return hits.map(({ hit }) => hit)
  const isMarked = typed !== sought
  const isFirst = ({ hit, endsWord }: RankedHit) => hit.isExact && (isMarked || endsWord)
  return [...hits.filter(isFirst), ...hits.filter((found) => !isFirst(found))].map(({ hit }) => hit)
}

/** No more hits than this are drawn at once; a few letters alone can have many thousands. */
const mostDrawn = 2000

/**
 * Which of so many hits to draw while the reader is at one of them, by its place in the list, or at
 * none (-1): all, or where there are too many those around it. While the place moves on a little, they
 * stay the same.
 */
export function hitsAround(count: number, at: number): { start: number; end: number } {
  if (count <= mostDrawn) return { start: 0, end: count }
  const step = mostDrawn / 4
  const start = Math.max(0, Math.floor(at / step - 1) * step)
  return { start, end: start + mostDrawn }
}

interface RankedHit {
  readonly hit: Hit
  readonly endsWord: boolean
}

function hitsIn(
  { article, block, text, folded, segments }: SearchableBlock,
  sought: string,
  typed: string,
  midWord: boolean,
): RankedHit[] {
  const found: RankedHit[] = []
  for (let at = folded.text.indexOf(sought); at !== -1; at = folded.text.indexOf(sought, at + 1)) {
    if (!midWord && isInsideWord(folded.text, at)) continue
    const range = unfold(folded, at, at + sought.length)
    if (range === null) continue
    const words = text.slice(range.start, range.end)
    const isExact = words === typed || spelling(words) === typed
    const passage = segments.findLast((segment) => segment.start <= range.start)?.passage ?? null
    const endsWord = !isInsideWord(folded.text, at + sought.length)
    const { start, end } = range
    found.push({ hit: { article, block, start, end, isExact, passage }, endsWord })
  }
  return found
}

const withinWord = /^[\p{L}\p{N}]{2}$/u

/** Whether the UTF-16 units on both sides of a place in a text belong to one word. */
function isInsideWord(text: string, at: number): boolean {
  // Most often there is a space in front, and this is asked at every letter that could be a hit.
  return text[at - 1] !== ' ' && withinWord.test(text.charAt(at - 1) + text.charAt(at))
}
