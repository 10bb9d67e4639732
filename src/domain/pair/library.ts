import { fold } from '../lib/fold.ts'
import type { PairId } from './pair.ts'
import type { PairSummary } from './summary.ts'

/** The library as far as a page shows it at first. */
export interface Library {
  readonly pairs: readonly PairSummary[]
  /** How many pairs there are in all. */
  readonly total: number
  /** From the former id of a pair, be it one of these or not, to the one that it has now. */
  readonly formerly?: Readonly<Record<string, PairId>> | undefined
}

/** How many pairs the library shows at first, and how many more at each wish for more. */
export const libraryStep = 50

/**
 * The pairs as the library has them: those of the latest articles first, and those of which no date is
 * known last; in the order given where they are equal.
 */
export function newestFirst(pairs: readonly PairSummary[]): readonly PairSummary[] {
  const latest = ({ articles }: PairSummary) =>
    articles.map(({ date = '' }) => date).reduce((one, other) => (one > other ? one : other))
  const isBefore = (one: PairSummary, other: PairSummary) => Number(latest(one) < latest(other))
  return pairs.toSorted((one, other) => isBefore(one, other) - isBefore(other, one))
}

export function firstOf(
  pairs: readonly PairSummary[],
  formerly: Readonly<Record<string, PairId>> = {},
): Library {
  return {
    pairs: pairs.slice(0, libraryStep),
    total: pairs.length,
    ...(Object.keys(formerly).length > 0 && { formerly }),
  }
}

/**
 * The pairs in which every word that is sought begins a word of their title, in any language, of an
 * outlet's name or of what an article opens with; marks and capitals do not count. Nothing sought gives all.
 */
export function findPairs(pairs: readonly PairSummary[], query: string): readonly PairSummary[] {
  const sought = fold(query).text.split(/\s+/).filter(Boolean)
  if (sought.length === 0) return pairs
  return pairs.filter(({ title = {}, articles }) => {
    const texts = articles.flatMap(({ outlet, opening }) => [outlet, opening])
    const text = [...Object.values(title), ...texts].map((one) => ` ${fold(one).text}`).join('')
    const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    return sought.every((word) => words.includes(` ${word}`))
  })
}
