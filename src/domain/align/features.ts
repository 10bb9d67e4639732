import { pairQuantities } from './pair-quantities.ts'
import { matchesOf, unused, weigh } from './matches.ts'
import type { MarkedSegment } from './types.ts'

/*
 * What speaks for and against a link is weighed in three steps, each with weights of its own: what the
 * two segments show by themselves, here; how they stand among other candidates, `context.ts`; and whether
 * they belong together although one of them has a counterpart already, `further-counterpart.ts`.
 */

export type Features = Readonly<Record<string, number>>
export type Weights = Readonly<Record<string, number>>

/** The sum of the features, weighted: the log of the odds for a link. A feature without a weight is 0. */
export function logOdds(features: Features, weights: Weights): number {
  let sum = weights['bias'] ?? 0
  for (const name in features) sum += (features[name] ?? 0) * (weights[name] ?? 0)
  return sum
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** What two segments show by themselves. */
export function pairFeatures(first: MarkedSegment, second: MarkedSegment, stretch: number) {
  const [usedHere, usedThere] = [unused(first), unused(second)]
  matchesOf(first, second, usedHere, usedThere)
  // A dispute is about the same thing: it speaks for a link, and its values do not speak against it.
  let disputes = 0
  for (const { ours, theirs, verdict } of pairQuantities(first, second)) {
    if (verdict === 'same') continue
    disputes++
    usedHere.fill(1, ours.start, ours.end)
    usedThere.fill(1, theirs.start, theirs.end)
  }
  const [here, there] = [weigh(first, usedHere), weigh(second, usedThere)]
  const one = first.total > 0 ? here.all / first.total : 0
  const other = second.total > 0 ? there.all / second.total : 0
  return {
    mean: Math.sqrt(one * other),
    more: Math.max(one, other),
    less: Math.min(one, other),
    mass: Math.log1p(here.all + there.all),
    names: Math.log1p(here.names + there.names),
    missingNames: Math.log1p(here.missingNames) + Math.log1p(there.missingNames),
    conflict: Math.log1p(Math.min(here.missingNames, there.missingNames)),
    disputes,
    length: unlikeLength(first.text.length * stretch, second.text.length),
  }
}

/** How far two lengths are from being the same, as a ratio; of short texts it says less. */
export function unlikeLength(one: number, other: number): number {
  return Math.abs(Math.log((one + 10) / (other + 10)))
}

/** How many characters of the second text one of the first comes to. */
export function stretchOf(
  first: readonly MarkedSegment[],
  second: readonly MarkedSegment[],
): number {
  if (first.length === 0 || second.length === 0) return 1
  const mean = (side: readonly MarkedSegment[]) =>
    side.reduce((sum, { text }) => sum + text.length, 0) / side.length
  const ratio = mean(second) / Math.max(1, mean(first))
  // Where much is left out the ratio says little, but scripts differ by more than that.
  return ratio > 0.7 && ratio < 1.4 ? 1 : ratio
}
