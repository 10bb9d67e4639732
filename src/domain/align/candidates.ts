import type { MarkedSegment } from './types.ts'

/** Two segments that may belong together, by their indices. */
export interface Candidate {
  readonly first: number
  readonly second: number
}

const perSegment = 10
// Of words that stand in many segments, only so many tell them apart.
const leastWeight = 0.6
const mostSegments = 60

/**
 * The pairs of segments that share most: the best few of each segment of either text, in order. They are
 * found by an inverted index of terms, in which terms that stand nearly everywhere are left out, so that
 * neither time nor memory grows with the product of the two lengths.
 */
export function candidatesOf(
  first: readonly MarkedSegment[],
  second: readonly MarkedSegment[],
): Candidate[] {
  const found = new Map<number, Candidate>()
  const place = ({ first: one, second: other }: Candidate) => one * second.length + other
  bestOf(first, second).forEach((others, one) => {
    for (const other of others)
      found.set(place({ first: one, second: other }), { first: one, second: other })
  })
  bestOf(second, first).forEach((ones, other) => {
    for (const one of ones)
      found.set(place({ first: one, second: other }), { first: one, second: other })
  })
  return [...found.values()].sort((one, other) => place(one) - place(other))
}

/** For each segment of a text those of the other that share most with it. */
function bestOf(text: readonly MarkedSegment[], other: readonly MarkedSegment[]): number[][] {
  const index = indexOf(other)
  const scores = new Float64Array(other.length)
  const counted = new Int32Array(other.length)
  let span = 0
  return text.map(({ spans }) => {
    const touched: number[] = []
    for (const { weight, terms } of spans) {
      if (weight < leastWeight) continue
      span++
      for (const term of terms) {
        for (const at of index.get(term) ?? []) {
          if (counted[at] === span) continue
          counted[at] = span
          if (!scores[at]) touched.push(at)
          scores[at] = (scores[at] ?? 0) + weight
        }
      }
    }
    for (const at of touched)
      scores[at] = (scores[at] ?? 0) / Math.sqrt(1 + (other[at]?.total ?? 0))
    const best = touched
      .sort((one, two) => (scores[two] ?? 0) - (scores[one] ?? 0))
      .slice(0, perSegment)
    for (const at of touched) scores[at] = 0
    return best
  })
}

/** By term the segments that it stands in. */
function indexOf(text: readonly MarkedSegment[]): Map<number, number[]> {
  const index = new Map<number, number[]>()
  text.forEach(({ byTerm }, at) => {
    for (const term of byTerm.keys()) {
      const there = index.get(term)
      if (there) there.push(at)
      else index.set(term, [at])
    }
  })
  for (const [term, segments] of index) if (segments.length > mostSegments) index.delete(term)
  return index
}
