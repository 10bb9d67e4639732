import { alignWithDoubt } from '../align/align.ts'
import type { Evidence } from '../align/evidence.ts'
import { proposeComparison } from '../align/propose-comparison.ts'
import { proposeWords } from '../align/propose-words.ts'
import { draftPassages, keptPassages, segmentsOutside } from '../author/draft.ts'
import { explainDifference } from '../author/explain-difference.ts'
import type { Earlier } from '../author/draft.ts'
import type { Article, Pair, Passage, Segment } from '../pair/pair.ts'
import type { SegmentedText } from '../align/types.ts'

/** What tells a segment from those of both articles. */
export function keyOf(article: string, segment: string): string {
  return `${article} ${segment}`
}

/** The passages of a pair, and what the aligner was not sure of. */
export interface AlignedPair {
  readonly passages: readonly Passage[]
  /** By `keyOf` of a segment that was aligned: what would do best as its counterpart. */
  readonly counterparts: ReadonlyMap<string, Segment>
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
  const sideOf = ({ lang }: Article, segments: readonly Segment[]): SegmentedText => {
    return { lang, segments: segments.map(({ text }) => text) }
  }
  const segmentsOf = ({ blocks }: Article) => blocks.flatMap(({ segments }) => segments)
  const whole = [sideOf(first, segmentsOf(first)), sideOf(second, segmentsOf(second))] as const
  const { links, alone, likeliest } = alignWithDoubt(
    sideOf(first, ours),
    sideOf(second, theirs),
    evidence,
    onProgress,
  )
  const sides = [
    { article: first.id, own: ours, others: theirs, alone: alone[0], likeliest: likeliest[0] },
    { article: second.id, own: theirs, others: ours, alone: alone[1], likeliest: likeliest[1] },
  ]
  const sureness = new Map<string, number>()
  const counterparts = new Map<string, Segment>()
  for (const { article, own, others, alone, likeliest } of sides) {
    own.forEach(({ id }, at) => {
      sureness.set(keyOf(article, id), alone[at] ?? 0)
      const counterpart = others[likeliest[at] ?? -1]
      if (counterpart) counterparts.set(keyOf(article, id), counterpart)
    })
  }
  const passages = draftPassages(articles, earlier, {
    links: links.flatMap((link) => {
      const [one, other] = [ours[link.first], theirs[link.second]]
      return one && other ? [{ first: one.id, second: other.id, score: link.score }] : []
    }),
    alone: (article, id) => sureness.get(keyOf(article, id)) ?? 0,
    compare: (here, there) => {
      const found = proposeComparison(sideOf(first, here), sideOf(second, there), evidence, whole)
      return {
        isSame: found.relation === 'same',
        differences: found.differences.map((one) => explainDifference(one, articles)),
      }
    },
    words: (here, there) =>
      proposeWords(sideOf(first, here), sideOf(second, there), evidence).map(([one, other]) => ({
        [first.id]: one,
        [second.id]: other,
      })),
  })
  return { passages, counterparts }
}
