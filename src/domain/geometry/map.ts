import type { PairIndex } from '../pair/pair-index.ts'
import type { Article, Passage, PassageId } from '../pair/pair.ts'
import { ties } from './ribbon.ts'

/** A piece of an article, as fractions of the article's text in UTF-16 code units. */
export interface BarPart {
  /** `null` where the text belongs to no passage. */
  readonly passage: Passage | null
  readonly start: number
  readonly end: number
}

/** The first article is at the left, the second at the right. */
export type BarIndex = 0 | 1

export interface ComparisonMap {
  /** A span for each piece of each article, in reading order: from 0 to 1 without gaps. */
  readonly bars: readonly [readonly BarPart[], readonly BarPart[]]
  /** From the spans of a passage at the left to those at the right. */
  readonly links: readonly MapLink[]
}

export interface MapLink {
  readonly passage: Passage
  readonly ends: readonly [BarPart, BarPart]
}

/** The whole comparison in small. An article without text has an empty bar. */
export function mapOf(pairIndex: PairIndex): ComparisonMap {
  const [first, second] = pairIndex.pair.articles
  const bars = [barOf(pairIndex, first), barOf(pairIndex, second)] as const
  const [left, right] = [byPassage(bars[0]), byPassage(bars[1])]
  const links = pairIndex.pair.passages.flatMap((passage) =>
    ties(left.get(passage) ?? [], right.get(passage) ?? []).map((ends) => ({ passage, ends })),
  )
  return { bars, links }
}

function byPassage(spans: readonly BarPart[]): Map<Passage | null, BarPart[]> {
  const groups = new Map<Passage | null, BarPart[]>()
  for (const span of spans) {
    const group = groups.get(span.passage)
    if (group) group.push(span)
    else groups.set(span.passage, [span])
  }
  return groups
}

function barOf(pairIndex: PairIndex, article: Article): BarPart[] {
  const pieces = (pairIndex.outlines.get(article.id)?.pieces ?? []).map(
    ({ passage, segments }) => ({
      passage,
      length: segments.reduce((sum, segment) => sum + segment.text.length, 0),
    }),
  )
  const total = pieces.reduce((sum, { length }) => sum + length, 0)
  if (total === 0) return []
  let before = 0
  return pieces.map(({ passage, length }) => {
    const start = before / total
    before += length
    return { passage, start, end: before / total }
  })
}

/**
 * The passage nearest to a place in an article, 0 being its top and 1 its end; where two touch, the
 * later. `null` where the article has none.
 */
export function passageAt(map: ComparisonMap, side: BarIndex, fraction: number): PassageId | null {
  let nearest: PassageId | null = null
  let least = Infinity
  for (const { passage, start, end } of map.bars[side]) {
    const distance = Math.max(start - fraction, fraction - end, 0)
    if (!passage || distance > least) continue
    nearest = passage.id
    least = distance
  }
  return nearest
}
