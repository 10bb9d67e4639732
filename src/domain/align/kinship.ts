import type { AlignerWeights, Judged } from './choose-links.ts'
import type { Weights } from './features.ts'

/*
 * Two articles that were written apart share a fact in a sentence here and there; a translation shares
 * all of it. What speaks for a link is another thing in either, so there are weights for both, and two
 * texts are weighed by where they stand between them.
 */

/** Weights for texts that were written apart, and for a text with its translation. */
export interface WeightsByKinship {
  readonly comparable: AlignerWeights
  readonly translated: AlignerWeights
}

// Of twelve hundred documents with translations and nine without, all but very short ones are beyond these.
const from = 0.6
const to = 0.75

/** From 0 to 1, how much two texts look like a translation: how fully their best pairs explain each other. */
export function kinshipOf(judged: readonly Judged[]): number {
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  const likeness = ({ features }: Judged) => features['mean'] ?? 0
  for (const one of judged) {
    rows.set(one.first, Math.max(rows.get(one.first) ?? 0, likeness(one)))
    columns.set(one.second, Math.max(columns.get(one.second) ?? 0, likeness(one)))
  }
  const best = judged
    .filter((one) =>
      [rows.get(one.first), columns.get(one.second)].every((b) => b === likeness(one)),
    )
    .map(likeness)
    .sort((one, other) => other - one)
  const top = best.slice(0, Math.ceil(best.length / 4))
  const mean = top.reduce((sum, one) => sum + one, 0) / Math.max(1, top.length)
  return Math.min(1, Math.max(0, (mean - from) / (to - from)))
}

/** The weights for two texts that stand between the two kinds. */
export function weightsBetween(
  { comparable, translated }: WeightsByKinship,
  kinship: number,
): AlignerWeights {
  const mix = (one: Weights, other: Weights) =>
    Object.fromEntries(
      Object.entries(one).map(([name, weight]) => [
        name,
        weight + ((other[name] ?? 0) - weight) * kinship,
      ]),
    )
  const least = (name: keyof AlignerWeights['least']) =>
    comparable.least[name] + (translated.least[name] - comparable.least[name]) * kinship
  return {
    least: { first: least('first'), further: least('further') },
    alone: mix(comparable.alone, translated.alone),
    context: mix(comparable.context, translated.context),
    further: mix(comparable.further, translated.further),
  }
}
