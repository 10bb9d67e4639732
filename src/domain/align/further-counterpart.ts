import { matchesOf, unused, weigh } from './matches.ts'
import { unlikeLength } from './features.ts'
import type { MarkedSegment } from './types.ts'

/**
 * Whether a segment belongs to another beside the counterparts that either has already: what the words
 * show that are not used yet, whether it is a neighbour of those, and whether the lengths agree better.
 */
export function furtherFeatures(
  [first, second]: readonly [MarkedSegment, MarkedSegment],
  [ofFirst, ofSecond]: readonly [Neighbour | null, Neighbour | null],
  stretch: number,
) {
  const [usedHere, usedThere] = [unused(first), unused(second)]
  if (ofFirst) matchesOf(first, ofFirst.marked, usedHere)
  if (ofSecond) matchesOf(ofSecond.marked, second, undefined, usedThere)
  const [before, beforeThere] = [weigh(first, usedHere), weigh(second, usedThere)]
  matchesOf(first, second, usedHere, usedThere)
  const [here, there] = [weigh(first, usedHere), weigh(second, usedThere)]
  const [massHere, massThere] = [here.all - before.all, there.all - beforeThere.all]
  const one = first.total > 0 ? massHere / first.total : 0
  const other = second.total > 0 ? massThere / second.total : 0
  const [firstLength, secondLength] = [first.text.length * stretch, second.text.length]
  const lengthThere = ofFirst?.marked.text.length ?? 0
  const lengthHere = (ofSecond?.marked.text.length ?? 0) * stretch
  return {
    restLess: Math.min(one, other),
    restMore: Math.max(one, other),
    mass: Math.log1p(massHere + massThere),
    near: 1 / Math.min(ofFirst?.distance ?? Infinity, ofSecond?.distance ?? Infinity),
    both: ofFirst && ofSecond ? 1 : 0,
    length: ofFirst
      ? unlikeLength(firstLength, lengthThere) -
        unlikeLength(firstLength, lengthThere + secondLength)
      : unlikeLength(lengthHere, secondLength) -
        unlikeLength(lengthHere + firstLength, secondLength),
  }
}

/** A counterpart that a segment has, and how far from the one in question it stands. */
export interface Neighbour {
  readonly marked: MarkedSegment
  readonly distance: number
}
