import { align } from '../../domain/align/align.ts'
import type { Evidence } from '../../domain/align/evidence.ts'
import { proposeComparison } from '../../domain/align/propose-comparison.ts'
import type { Relation } from '../../domain/pair/relations.ts'
import type { AlignedDocument, QuotedDifference } from './alignment-sets.ts'

/** What the aligner says of two texts: links with their relations, and what differs. */
export interface Prediction {
  readonly links: readonly (readonly [number, number, Relation])[]
  readonly differences: readonly QuotedDifference[]
}

export function predict({ sides }: AlignedDocument, evidence: Evidence): Prediction {
  const [first, second] = sides
  const compared = align(first, second, evidence).map((link) => {
    const one = { lang: first.lang, segments: [first.segments[link.first] ?? ''] }
    const other = { lang: second.lang, segments: [second.segments[link.second] ?? ''] }
    return { link, ...proposeComparison(one, other, evidence, sides) }
  })
  return {
    // What is matched and not compared says more on one side, most likely; it is never said to be the same.
    links: compared.map(({ link, relation }) => [link.first, link.second, relation ?? 'partial']),
    differences: compared.flatMap(({ link, differences }) =>
      differences.flatMap(({ words: [one, other] }): QuotedDifference[] =>
        one === null || other === null
          ? []
          : [{ words: [one, other], links: [[link.first, link.second]] }],
      ),
    ),
  }
}
