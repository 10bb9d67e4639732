import type { Side } from '../../domain/align/align.ts'
import { alignWithDoubts } from '../../domain/align/doubts.ts'
import type { Likeliest } from '../../domain/align/doubts.ts'
import type { Evidence } from '../../domain/align/evidence.ts'
import { proposeDifferences } from '../../domain/align/propose-differences.ts'
import { draftPassages, keptPassages, segmentsOutside } from '../../domain/draft.ts'
import type { Earlier } from '../../domain/draft.ts'
import type { Article, Pair, Passage, Segment } from '../../domain/pair.ts'

/** A segment of the other article, and how likely it says the same, from 0 to 1. */
export interface Counterpart extends Segment {
  readonly chance: number
}

/** What tells a segment from those of both articles. */
export function keyOf(lang: string, segment: string): string {
  return `${lang} ${segment}`
}

/** The passages of a pair, and what the aligner was not sure of. */
export interface AlignedPair {
  readonly passages: readonly Passage[]
  /** By `keyOf` of a segment that was aligned: what would do best as its counterpart. */
  readonly counterparts: ReadonlyMap<string, Counterpart>
}

/** Aligns the segments of two articles that are in no passage which has to be kept. */
export function alignPair(
  articles: Pair['articles'],
  earlier: Earlier,
  evidence: Evidence,
  onProgress?: (done: number, total: number) => void,
): AlignedPair {
  const [first, second] = articles
  const kept = keptPassages(earlier)
  const [ours, theirs] = [segmentsOutside(first, kept), segmentsOutside(second, kept)]
  const sideOf = ({ lang }: Article, segments: readonly Segment[]): Side => {
    return { lang, segments: segments.map(({ text }) => text) }
  }
  const { links, likeliest } = alignWithDoubts(
    sideOf(first, ours),
    sideOf(second, theirs),
    evidence,
    onProgress,
  )
  const counterparts = new Map<string, Counterpart>()
  const note = (
    lang: string,
    from: Segment[],
    to: Segment[],
    best: ReadonlyMap<number, Likeliest>,
  ) => {
    for (const [index, { index: other, chance }] of best) {
      const [segment, counterpart] = [from[index], to[other]]
      if (segment && counterpart)
        counterparts.set(keyOf(lang, segment.id), { ...counterpart, chance })
    }
  }
  note(first.lang, ours, theirs, likeliest[0])
  note(second.lang, theirs, ours, likeliest[1])
  const passages = draftPassages(articles, earlier, {
    links: links.flatMap((link) => {
      const [one, other] = [ours[link.first], theirs[link.second]]
      return one && other ? [{ first: one.id, second: other.id, score: link.score }] : []
    }),
    alone: (lang, id) => 1 - (counterparts.get(keyOf(lang, id))?.chance ?? 0),
    differences: (here, there) =>
      proposeDifferences(sideOf(first, here), sideOf(second, there), evidence),
  })
  return { passages, counterparts }
}
