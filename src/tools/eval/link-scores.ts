import type { Place, QuotedDifference } from './alignment-sets.ts'

/** How many were found, how many there are, and how many of the found ones are right. */
export interface Counts {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

/**
 * Counts one document's links: one is right when exactly that pair of indices is wanted, and neither
 * right nor wrong when it is weak.
 */
export function countLinks(
  found: readonly Place[],
  wanted: readonly Place[],
  weak: readonly Place[] = [],
): Counts {
  const known = new Set(wanted.map(String))
  const idle = new Set(weak.map(String))
  const counted = found.filter((link) => known.has(String(link)) || !idle.has(String(link)))
  const right = counted.filter((link) => known.has(String(link))).length
  return { right, found: counted.length, wanted: wanted.length }
}

/**
 * Counts one document's differences: a wanted one is found where the words of both sides overlap, in the
 * same segments; a found one is right where it finds one.
 */
export function countDifferences(
  found: readonly QuotedDifference[],
  wanted: readonly QuotedDifference[],
): { readonly precision: Counts; readonly recall: Counts } {
  const finds = (one: QuotedDifference, other: QuotedDifference) =>
    one.links.some((link) => other.links.some((place) => String(place) === String(link))) &&
    one.words.every((words, side) => overlap(words, other.words[side] ?? ''))
  const right = found.filter((one) => wanted.some((other) => finds(one, other))).length
  const reached = wanted.filter((other) => found.some((one) => finds(one, other))).length
  return {
    precision: { right, found: found.length, wanted: found.length },
    recall: { right: reached, found: wanted.length, wanted: wanted.length },
  }
}

function overlap(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one)
}

/** Precision, recall and F1 over all links of all documents together. */
export function scoresOf(counts: readonly Counts[]) {
  const sum = (name: keyof Counts) => counts.reduce((total, one) => total + one[name], 0)
  const [right, found, wanted] = [sum('right'), sum('found'), sum('wanted')]
  return {
    precision: found > 0 ? right / found : 1,
    recall: wanted > 0 ? right / wanted : 1,
    f1: found + wanted > 0 ? (2 * right) / (found + wanted) : 1,
  }
}
