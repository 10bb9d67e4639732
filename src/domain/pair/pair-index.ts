import type { Article, Block, Pair, Passage, PassageId, Segment, SegmentId } from './pair.ts'
import { remembered } from '../lib/remembered.ts'

/** What a pair's alignment says, looked up in constant time. */
export interface PairIndex {
  readonly pair: Pair
  /** Where each passage stands in the alignment, from 1: the number that both sides show. */
  readonly numbers: ReadonlyMap<PassageId, number>
  /** By current id. */
  readonly passages: ReadonlyMap<string, Passage>
  /** From a former id to the passage that answers to it now. */
  readonly former: ReadonlyMap<string, Passage>
  /** From an article's id and a segment of it to the passage that the segment belongs to. */
  readonly ofSegment: ReadonlyMap<string, ReadonlyMap<SegmentId, Passage>>
  /** By an article's id: how it is cut into pieces. */
  readonly outlines: ReadonlyMap<string, Outline>
}

/** Neighbouring segments of one block that belong to the same passage (or to none: `null`). */
export interface Piece {
  readonly passage: Passage | null
  readonly segments: readonly [Segment, ...Segment[]]
  /** The number of its block in the article, from 0. */
  readonly block: number
  /** Its own number in the article, from 0. */
  readonly place: number
}

/** The pieces of an article, in reading order: all of them, those of a block, those of a passage. */
interface Outline {
  readonly pieces: readonly Piece[]
  readonly ofBlock: ReadonlyMap<Block, readonly Piece[]>
  readonly ofPassage: ReadonlyMap<string, readonly Piece[]>
}

/**
 * Indexes a pair. Where two passages claim the same thing the first has it; `checkPair` reports such
 * content, and here it costs no more than the claim.
 */
export const indexPair = remembered((pair: Pair): PairIndex => {
  const passages = new Map<string, Passage>()
  const former = new Map<string, Passage>()
  const ofSegment = new Map<string, Map<SegmentId, Passage>>(
    pair.articles.map((article) => [article.id, new Map<SegmentId, Passage>()]),
  )
  const claim = <Key>(map: Map<Key, Passage> | undefined, key: Key, passage: Passage) => {
    if (map && !map.has(key)) map.set(key, passage)
  }
  for (const passage of pair.passages) {
    claim(passages, passage.id, passage)
    for (const id of passage.formerly ?? []) claim(former, id, passage)
    for (const [article, ids] of Object.entries(passage.segments)) {
      for (const id of ids) claim(ofSegment.get(article), id, passage)
    }
  }
  const numbers = new Map(pair.passages.map((passage, index) => [passage.id, index + 1]))
  const outlines = new Map(
    pair.articles.map((article) => [article.id, outlineOf(article, ofSegment.get(article.id))]),
  )
  return { pair, numbers, passages, former, ofSegment, outlines }
})

function outlineOf(article: Article, owners: ReadonlyMap<SegmentId, Passage> | undefined): Outline {
  const all: Piece[] = []
  const ofPassage = new Map<string, Piece[]>()
  const ofBlock = new Map<Block, readonly Piece[]>()
  article.blocks.forEach((block, number) => {
    const pieces: (Piece & { segments: [Segment, ...Segment[]] })[] = []
    for (const segment of block.segments) {
      const passage = owners?.get(segment.id) ?? null
      const last = pieces.at(-1)
      if (last?.passage === passage) last.segments.push(segment)
      else {
        const place = all.length + pieces.length
        pieces.push({ passage, segments: [segment], block: number, place })
      }
    }
    for (const piece of pieces) {
      all.push(piece)
      if (!piece.passage) continue
      const others = ofPassage.get(piece.passage.id)
      if (others) others.push(piece)
      else ofPassage.set(piece.passage.id, [piece])
    }
    ofBlock.set(block, pieces)
  })
  return { pieces: all, ofBlock, ofPassage }
}

/** The passage that an id stands for now, be it current or former, or `null`. */
export function findPassage(pairIndex: PairIndex, id: string): Passage | null {
  return pairIndex.passages.get(id) ?? pairIndex.former.get(id) ?? null
}

/** The pieces of a block; their segments, in order, are the segments of the block. */
export function piecesOf(pairIndex: PairIndex, article: Article, block: Block): readonly Piece[] {
  return pairIndex.outlines.get(article.id)?.ofBlock.get(block) ?? []
}

/** The pieces of a passage in one article, in reading order; none where it has none. */
export function piecesOfPassage(
  pairIndex: PairIndex,
  article: string,
  passage: string,
): readonly Piece[] {
  return pairIndex.outlines.get(article)?.ofPassage.get(passage) ?? []
}

/** An article's segments with their places in reading order, by id: more than one only by mistake. */
const placesOf = remembered((article: Article) => {
  const places = new Map<SegmentId, { readonly segment: Segment; readonly place: number }[]>()
  article.blocks
    .flatMap((block) => block.segments)
    .forEach((segment, place) => {
      places.set(segment.id, [...(places.get(segment.id) ?? []), { segment, place }])
    })
  return places
})

/** The segments of a passage in one article, in reading order. */
export function segmentsOf(article: Article, passage: Pick<Passage, 'segments'>): Segment[] {
  const places = placesOf(article)
  return [...new Set(passage.segments[article.id])]
    .flatMap((id) => places.get(id) ?? [])
    .sort((one, other) => one.place - other.place)
    .map(({ segment }) => segment)
}

export function articleIn(pair: Pair, id: string): Article | null {
  return pair.articles.find((article) => article.id === id) ?? null
}

/**
 * Where to land in the other article for somebody who is reading the given passage in this one: the
 * passage itself where the other article has it, else the nearest in reading order that both have,
 * the earlier of two equally near. `null` where the articles share nothing.
 */
export function nearestShared(
  pairIndex: PairIndex,
  from: Article,
  reading: PassageId,
): PassageId | null {
  const outline = pairIndex.outlines.get(from.id)
  const [here] = outline?.ofPassage.get(reading) ?? []
  if (!outline || !here) return null
  const { pieces } = outline
  for (let distance = 0; distance < pieces.length; distance++) {
    const near = [pieces[here.place - distance], pieces[here.place + distance]].find(isShared)
    if (near?.passage) return near.passage.id
  }
  return null
}

function isShared(piece: Piece | undefined): boolean {
  return piece?.passage ? Object.keys(piece.passage.segments).length > 1 : false
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
export function quotation(pairIndex: PairIndex, article: Article, passage: Passage): string {
  return piecesOfPassage(pairIndex, article.id, passage.id)
    .map((piece) =>
      piece.segments
        .map((segment) => segment.text)
        .join('')
        .trim(),
    )
    .join(' … ')
}
