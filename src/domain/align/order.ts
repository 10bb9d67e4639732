import type { Candidate } from './candidates.ts'

/**
 * How much likelier a link is for where it stands, as a log of odds between -3 and 3: sure links around
 * it say where its counterpart should be, and how far they are from where their own neighbours would
 * have them says how much that is worth. In texts of different order it comes to nothing by itself.
 * `sure` has each segment of the first text at most once; `length` is that of the second.
 */
export function orderHint(
  sure: readonly Candidate[],
  length: number,
): (candidate: Candidate) => number {
  const anchors = [...sure].sort((one, other) => one.first - other.first)
  const expected = (first: number): number | null => {
    const at = lowerBound(anchors, first)
    const before = anchors[at - 1]
    const after = anchors[anchors[at]?.first === first ? at + 1 : at]
    if (before && after) {
      const share = (first - before.first) / (after.first - before.first)
      return before.second + share * (after.second - before.second)
    }
    if (before) return before.second + (first - before.first)
    return after ? after.second - (after.first - first) : null
  }
  // Laplace's distribution around the expected place, against any place being as likely. Two made-up
  // anchors that are as far off as chance has it keep few links from being believed too much.
  let distance = (2 * length) / 3
  let count = 2
  for (const { first, second } of anchors) {
    const place = expected(first)
    if (place === null) continue
    distance += Math.abs(place - second)
    count++
  }
  const scale = distance / count
  return ({ first, second }) => {
    const place = expected(first)
    if (place === null) return 0
    const odds = Math.log(length / (2 * scale)) - Math.abs(place - second) / scale
    return Math.max(-3, Math.min(3, odds))
  }
}

/** The index of the first anchor that does not stand before a segment. */
function lowerBound(anchors: readonly Candidate[], first: number): number {
  let [from, to] = [0, anchors.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((anchors[middle]?.first ?? 0) < first) from = middle + 1
    else to = middle
  }
  return from
}
