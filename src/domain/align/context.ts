import type { Candidate } from './candidates.ts'
import { orderHint } from './order-hint.ts'

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
    const features = {
      alone: candidate.alone,
      row: margin(rows.get(candidate.first)),
      column: margin(columns.get(candidate.second)),
      order: hint(candidate),
    }
    return { first: candidate.first, second: candidate.second, features }
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
