import type { PairIndex, Piece } from './pair-index.ts'
import type { Article, Block, Passage } from './pair.ts'

/** A piece, and the block that it stands in. */
export interface Excerpt {
  readonly block: Block
  readonly piece: Piece
}

/** A passage as both articles have it; a side without it is empty. */
export interface ParallelRow {
  readonly passage: Passage
  readonly number: number
  /** In reading order, the second article's too. */
  readonly first: readonly Excerpt[]
  readonly second: readonly Excerpt[]
}

/**
 * A pair as rows of a table, each passage once, with all its pieces, where the first article has its
 * first piece. A passage that only the second article has follows the one that it follows there, and
 * opens the table where it opens that article. Segments that no passage has are left out.
 */
export function parallelRows(pairIndex: PairIndex): ParallelRow[] {
  const first = excerptsOf(pairIndex, pairIndex.pair.articles[0])
  const second = excerptsOf(pairIndex, pairIndex.pair.articles[1])
  const opening: Passage[] = []
  const following = new Map([...first.keys()].map((passage) => [passage, [passage]]))
  let place = opening
  for (const passage of second.keys()) {
    const row = following.get(passage)
    if (row) place = row
    else place.push(passage)
  }
  return [opening, ...following.values()].flat().map((passage) => ({
    passage,
    number: pairIndex.numbers.get(passage.id) ?? 0,
    first: first.get(passage) ?? [],
    second: second.get(passage) ?? [],
  }))
}

/** The passages of an article in the order of their first pieces, each with all its pieces. */
function excerptsOf(pairIndex: PairIndex, article: Article): Map<Passage, Excerpt[]> {
  const excerpts = new Map<Passage, Excerpt[]>()
  for (const piece of pairIndex.outlines.get(article.id)?.pieces ?? []) {
    const block = article.blocks[piece.block]
    if (!piece.passage || !block) continue
    const known = excerpts.get(piece.passage)
    if (known) known.push({ block, piece })
    else excerpts.set(piece.passage, [{ block, piece }])
  }
  return excerpts
}
