import type { Candidate } from './candidates.ts'
import { matchesOf, unused, weigh } from './compare.ts'
import { orderHint } from './order.ts'
import type { Marked } from './terms.ts'

/*
 * What speaks for and against a link, in three steps, each with weights of its own: what the two
 * segments show by themselves; how they stand against their rivals and in the order of the texts; and
 * whether they belong together although one of them has a counterpart already.
 */

export type Features = Readonly<Record<string, number>>
export type Weights = Readonly<Record<string, number>>

/** The sum of the features, weighted: the log of the odds for a link. A feature without a weight is 0. */
export function logOdds(features: Features, weights: Weights): number {
  let sum = weights['bias'] ?? 0
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0)
  return sum
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** What two segments show by themselves. */
export function pairFeatures(first: Marked, second: Marked, stretch: number) {
  const [usedHere, usedThere] = [unused(first), unused(second)]
  matchesOf(first, second, usedHere, usedThere)
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
    length: unlikeLength(first.text.length * stretch, second.text.length),
  }
}

/** How far two lengths are from being the same, as a ratio; of short texts it says less. */
function unlikeLength(one: number, other: number): number {
  return Math.abs(Math.log((one + 10) / (other + 10)))
}

/** How many characters of the second text one of the first comes to. */
export function stretchOf(first: readonly Marked[], second: readonly Marked[]): number {
  const [one, other] = [first, second].map(
    (side) => side.reduce((sum, { text }) => sum + text.length, 0) / (side.length || 1),
  )
  // Texts of which much is left out tell little, but scripts differ by far more than that.
  const ratio = (other ?? 1) / (one || 1)
  return ratio > 0.7 && ratio < 1.4 ? 1 : ratio
}

/** A candidate with what it shows by itself. */
export interface Scored extends Candidate {
  /** The log of the odds. */
  readonly alone: number
}

const limit = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** How each candidate stands against its rivals, and in the order that the sure ones among them show. */
export function contextFeatures(candidates: readonly Scored[], length: number) {
  const rows = topTwo(candidates, ({ first }) => first)
  const columns = topTwo(candidates, ({ second }) => second)
  const sure = candidates.filter(
    (candidate) =>
      candidate.alone > 0 &&
      rows.get(candidate.first)?.[0] === candidate &&
      columns.get(candidate.second)?.[0] === candidate,
  )
  const hint = orderHint(sure, length)
  return candidates.map((candidate) => {
    const margin = ([best, next]: readonly Scored[] = []) =>
      limit(candidate.alone - Math.max(-6, (best === candidate ? next : best)?.alone ?? -6), -4, 8)
    return {
      alone: candidate.alone,
      row: margin(rows.get(candidate.first)),
      column: margin(columns.get(candidate.second)),
      order: hint(candidate),
    }
  })
}

/** The best two candidates by the place that they would take, the better one first. */
function topTwo(candidates: readonly Scored[], placeOf: (candidate: Scored) => number) {
  const found = new Map<number, Scored[]>()
  for (const candidate of candidates) {
    const place = placeOf(candidate)
    const best = [...(found.get(place) ?? []), candidate]
    found.set(place, best.sort((one, other) => other.alone - one.alone).slice(0, 2))
  }
  return found
}

/**
 * Whether a segment belongs to another beside the counterparts that either has already: what the words
 * show that are not used yet, whether it is a neighbour of those, and whether the lengths agree better.
 */
export function furtherFeatures(
  [first, second]: readonly [Marked, Marked],
  [ofFirst, ofSecond]: readonly [readonly Neighbour[], readonly Neighbour[]],
  stretch: number,
) {
  const [usedHere, usedThere] = [unused(first), unused(second)]
  for (const { marked } of ofFirst) matchesOf(first, marked, usedHere)
  for (const { marked } of ofSecond) matchesOf(marked, second, undefined, usedThere)
  const [before, beforeThere] = [weigh(first, usedHere), weigh(second, usedThere)]
  matchesOf(first, second, usedHere, usedThere)
  const [here, there] = [weigh(first, usedHere), weigh(second, usedThere)]
  const [massHere, massThere] = [here.all - before.all, there.all - beforeThere.all]
  const one = first.total > 0 ? massHere / first.total : 0
  const other = second.total > 0 ? massThere / second.total : 0
  const lengthOf = (neighbours: readonly Neighbour[]) =>
    neighbours.reduce((sum, { marked }) => sum + marked.text.length, 0)
  const [firstLength, secondLength] = [first.text.length * stretch, second.text.length]
  const [others, othersThere] = [lengthOf(ofSecond) * stretch, lengthOf(ofFirst)]
  return {
    restLess: Math.min(one, other),
    restMore: Math.max(one, other),
    mass: Math.log1p(massHere + massThere),
    near: Math.max(0, ...[...ofFirst, ...ofSecond].map(({ distance }) => 1 / distance)),
    both: ofFirst.length > 0 && ofSecond.length > 0 ? 1 : 0,
    length:
      ofFirst.length > 0
        ? unlikeLength(firstLength, othersThere) -
          unlikeLength(firstLength, othersThere + secondLength)
        : unlikeLength(others, secondLength) - unlikeLength(others + firstLength, secondLength),
  }
}

/** A counterpart that a segment has, and how far from the one in question it stands. */
export interface Neighbour {
  readonly marked: Marked
  readonly distance: number
}
