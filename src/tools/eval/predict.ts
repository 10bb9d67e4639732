import { align } from '../../domain/align/align.ts'
import type { Evidence } from '../../domain/align/evidence.ts'
import { proposeDifferences } from '../../domain/align/propose-differences.ts'
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
    return { link, found: proposeDifferences(one, other, evidence) }
  })
  return {
    links: compared.map(({ link, found }) => {
      const differs = found.some(({ words }) => words.every((quote) => quote !== null))
      const relation = differs ? 'differs' : found.length > 0 ? 'partial' : 'same'
      return [link.first, link.second, relation]
    }),
    differences: compared.flatMap(({ link, found }) =>
      found.flatMap(({ words: [one, other] }): QuotedDifference[] =>
        one === null || other === null
          ? []
          : [{ words: [one, other], links: [[link.first, link.second]] }],
      ),
    ),
  }
}
