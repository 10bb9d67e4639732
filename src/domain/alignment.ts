import type { Article, Block, Pair, Passage, PassageId, Segment, SegmentId } from './pair.ts'

/** What a pair's alignment says, looked up in constant time. */
export interface Alignment {
  readonly pair: Pair
  /** Where each passage stands in the alignment, from 1: the number that both sides show. */
  readonly numbers: ReadonlyMap<PassageId, number>
  /** By current id. */
  readonly passages: ReadonlyMap<string, Passage>
  /** From a former id to the passage that answers to it now. */
  readonly former: ReadonlyMap<string, Passage>
  /** From an article's language and a segment of it to the passage that the segment belongs to. */
  readonly ofSegment: ReadonlyMap<string, ReadonlyMap<SegmentId, Passage>>
}

/**
 * Indexes a pair. Where two passages claim the same thing the first has it; `checkPair` reports such
 * content, and here it costs no more than the claim.
 */
export function alignmentOf(pair: Pair): Alignment {
  const passages = new Map<string, Passage>()
  const former = new Map<string, Passage>()
  const ofSegment = new Map<string, Map<SegmentId, Passage>>(
    pair.articles.map((article) => [article.lang, new Map<SegmentId, Passage>()]),
  )
  const claim = <Key>(map: Map<Key, Passage> | undefined, key: Key, passage: Passage) => {
    if (map && !map.has(key)) map.set(key, passage)
  }
  for (const passage of pair.passages) {
    claim(passages, passage.id, passage)
    for (const id of passage.formerly ?? []) claim(former, id, passage)
    for (const [lang, ids] of Object.entries(passage.segments)) {
      for (const id of ids) claim(ofSegment.get(lang), id, passage)
    }
  }
  const numbers = new Map(pair.passages.map((passage, index) => [passage.id, index + 1]))
  return { pair, numbers, passages, former, ofSegment }
}

/** The passage that an id stands for now, be it current or former, or `null`. */
export function findPassage(alignment: Alignment, id: string): Passage | null {
  return alignment.passages.get(id) ?? alignment.former.get(id) ?? null
}

/** Neighbouring segments of one block that belong to the same passage (or to none: `null`). */
export interface Piece {
  readonly passage: Passage | null
  readonly segments: readonly [Segment, ...Segment[]]
}

/** The pieces of a block; their segments, in order, are the segments of the block. */
export function piecesOf(alignment: Alignment, article: Article, block: Block): Piece[] {
  const pieces: { passage: Passage | null; segments: [Segment, ...Segment[]] }[] = []
  for (const segment of block.segments) {
    const passage = alignment.ofSegment.get(article.lang)?.get(segment.id) ?? null
    const last = pieces.at(-1)
    if (last?.passage === passage) last.segments.push(segment)
    else pieces.push({ passage, segments: [segment] })
  }
  return pieces
}

/** The segments of a passage in one article, in reading order. */
export function segmentsOf(article: Article, passage: Passage): Segment[] {
  const ids = new Set(passage.segments[article.lang])
  return article.blocks.flatMap((block) => block.segments).filter((segment) => ids.has(segment.id))
}

export function articleIn(pair: Pair, lang: string): Article | null {
  return pair.articles.find((article) => article.lang === lang) ?? null
}

/**
 * Where to land in the other article for somebody who is reading the given passage in this one: the
 * passage itself where the other article has it, else the nearest in reading order that both have,
 * the earlier of two equally near. `null` where the articles share nothing.
 */
export function nearestShared(
  alignment: Alignment,
  from: Article,
  reading: PassageId,
): PassageId | null {
  const ofSegment = alignment.ofSegment.get(from.lang)
  const order = from.blocks.flatMap((block) =>
    block.segments.flatMap((segment) => ofSegment?.get(segment.id) ?? []),
  )
  const here = order.findIndex((passage) => passage.id === reading)
  if (here === -1) return null
  const isShared = (passage: Passage | undefined) =>
    passage !== undefined && Object.keys(passage.segments).length > 1
  for (let distance = 0; distance < order.length; distance++) {
    const near = [order[here - distance], order[here + distance]].find(isShared)
    if (near) return near.id
  }
  return null
}

/**
 * The article to show where there is room for one: the one of the view, else the one that alone has
 * the selected passage, else the first.
 */
export function frontArticle(pair: Pair, view: Article | null, selected: Passage | null): Article {
  const [alone] = selected?.relation === 'only' ? Object.keys(selected.segments) : []
  return view ?? (alone ? articleIn(pair, alone) : null) ?? pair.articles[0]
}

/** The words of a passage in one article; neighbouring segments are joined, others parted by ` … `. */
export function quotation(alignment: Alignment, article: Article, passage: Passage): string {
  return article.blocks
    .flatMap((block) => piecesOf(alignment, article, block))
    .filter((piece) => piece.passage === passage)
    .map((piece) =>
      piece.segments
        .map((segment) => segment.text)
        .join('')
        .trim(),
    )
    .join(' … ')
}
