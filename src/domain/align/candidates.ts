import type { Marked } from './terms.ts'

/** Two segments that may belong together, by their indices. */
export interface Candidate {
  readonly first: number
  readonly second: number
}

const perSegment = 12

/**
 * The pairs of segments that share most, the best few of each segment of either side, by an inverted
 * index of terms: neither time nor memory grows with the product of the two lengths unless a term stands
 * everywhere.
 */
export function candidatesOf(first: readonly Marked[], second: readonly Marked[]): Candidate[] {
  const postings = new Map<number, number[]>()
  second.forEach(({ byTerm }, at) => {
    for (const term of byTerm.keys()) {
      const there = postings.get(term)
      if (there) there.push(at)
      else postings.set(term, [at])
    }
  })
  const tooMany = Math.max(40, second.length / 8)
  const sizes = second.map(({ total }) => 1 + total)
  const best = second.map((): { first: number; score: number }[] => [])
  const found = new Map<number, Candidate>()
  const add = (one: number, other: number) =>
    found.set(one * second.length + other, { first: one, second: other })
  const scores = new Float64Array(second.length)
  first.forEach((segment, at) => {
    const touched: number[] = []
    for (const span of segment.spans) {
      const seen = new Set<number>()
      for (const term of span.terms) {
        const there = postings.get(term) ?? []
        if (there.length > tooMany) continue
        for (const other of there) {
          if (seen.has(other)) continue
          seen.add(other)
          if (!scores[other]) touched.push(other)
          scores[other] = (scores[other] ?? 0) + span.weight / Math.sqrt(sizes[other] ?? 1)
        }
      }
    }
    const ranked = touched
      .map((other) => ({ other, score: scores[other] ?? 0 }))
      .sort((one, two) => two.score - one.score)
    for (const { other } of ranked.slice(0, perSegment)) add(at, other)
    for (const { other, score } of ranked) {
      const row = best[other]
      if (row && (row.length < perSegment || score > (row.at(-1)?.score ?? 0))) {
        row.push({ first: at, score })
        row.sort((one, two) => two.score - one.score)
        row.length = Math.min(row.length, perSegment)
      }
      scores[other] = 0
    }
  })
  best.forEach((row, other) => {
    for (const { first: one } of row) add(one, other)
  })
  return [...found.values()]
}
