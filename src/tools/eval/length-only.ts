import type { SegmentedText } from '../../domain/align/types.ts'

/*
 * Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (1993): by lengths alone and in
 * order. The measure that the aligner has to beat.
 */

// How often a sentence has one counterpart, none, or two; of their table 5.
const beads = [
  { first: 1, second: 1, cost: -Math.log(0.89) },
  { first: 1, second: 0, cost: -Math.log(0.0099 / 2) },
  { first: 0, second: 1, cost: -Math.log(0.0099 / 2) },
  { first: 2, second: 1, cost: -Math.log(0.089 / 2) },
  { first: 1, second: 2, cost: -Math.log(0.089 / 2) },
  { first: 2, second: 2, cost: -Math.log(0.011) },
] as const
const variance = 6.8

/** Links by length alone, as pairs of indices from 0. */
export function alignByLength(first: SegmentedText, second: SegmentedText): [number, number][] {
  const [ours, theirs] = [first, second].map(({ segments }) => runningLengths(segments))
  if (!ours || !theirs) return []
  const stretch = (theirs.at(-1) ?? 0) / (ours.at(-1) ?? 1) || 1
  const [rows, columns] = [first.segments.length, second.segments.length]
  const best = Array.from({ length: rows + 1 }, () =>
    Array.from({ length: columns + 1 }, () => ({ cost: Infinity, bead: beads[0] })),
  )
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const cell = best[row]?.[column]
      if (!cell) continue
      if (row + column === 0) cell.cost = 0
      for (const bead of beads) {
        const before = best[row - bead.first]?.[column - bead.second]
        if (!before) continue
        const one = (ours[row] ?? 0) - (ours[row - bead.first] ?? 0)
        const other = (theirs[column] ?? 0) - (theirs[column - bead.second] ?? 0)
        const cost = before.cost + bead.cost + lengthCost(one * stretch, other)
        if (cost < cell.cost) Object.assign(cell, { cost, bead })
      }
    }
  }
  return trace(best, rows, columns)
}

type Bead = (typeof beads)[number]

function runningLengths(segments: readonly string[]): number[] {
  let sum = 0
  return [0, ...segments.map(({ length }) => (sum += length))]
}

/** How unlikely it is that two lengths are of the same content: the tail of the normal distribution. */
function lengthCost(one: number, other: number): number {
  const mean = (one + other) / 2
  if (mean === 0) return 0
  const deviation = Math.abs(one - other) / Math.sqrt(variance * mean)
  // Abramowitz and Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * deviation)
  const tail =
    (Math.exp((-deviation * deviation) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return -Math.log(Math.max(2 * tail, 1e-12))
}

function trace(
  best: readonly (readonly { readonly bead: Bead }[])[],
  rows: number,
  columns: number,
): [number, number][] {
  const links: [number, number][] = []
  let [row, column] = [rows, columns]
  while (row + column > 0) {
    const bead = best[row]?.[column]?.bead ?? beads[0]
    for (let one = 1; one <= bead.first; one++) {
      for (let other = 1; other <= bead.second; other++) links.push([row - one, column - other])
    }
    row -= bead.first
    column -= bead.second
  }
  return links
}
