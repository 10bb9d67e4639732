import type { Evidence } from '../../domain/align/evidence.ts'
import { pairFeatures, stretchOf } from '../../domain/align/features.ts'
import { markTerms } from '../../domain/align/terms.ts'
import type { SegmentedText } from '../../domain/align/types.ts'

const least = 0.15

/**
 * Links by how much two segments share, in order and one to one: the way of the widespread aligners that
 * go by a dictionary, and the second measure that ours has to beat. Links of least overlap are left out.
 */
export function alignByOverlap(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
): [number, number][] {
  const [ours, theirs] = markTerms(first, second, evidence)
  const stretch = stretchOf(ours, theirs)
  const worth = ours.map((one) =>
    theirs.map((other) => Math.max(0, pairFeatures(one, other, stretch).mean - least)),
  )
  const best = Array.from({ length: ours.length + 1 }, () =>
    new Array<number>(theirs.length + 1).fill(0),
  )
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = 1; row <= ours.length; row++) {
    for (let column = 1; column <= theirs.length; column++) {
      const both = at(row - 1, column - 1) + (worth[row - 1]?.[column - 1] ?? 0)
      const cells = best[row]
      if (cells) cells[column] = Math.max(both, at(row - 1, column), at(row, column - 1))
    }
  }
  const links: [number, number][] = []
  let [row, column] = [ours.length, theirs.length]
  while (row > 0 && column > 0) {
    if (at(row, column) === at(row - 1, column)) row--
    else if (at(row, column) === at(row, column - 1)) column--
    else links.unshift([--row, --column])
  }
  return links
}
