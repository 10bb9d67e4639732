import { decode, judgeAlone, judgeInContext } from './align.ts'
import type { Link, Side } from './align.ts'
import type { Evidence } from './evidence.ts'
import { logOdds, probability } from './features.ts'
import { markTerms } from './terms.ts'
import fitted from './weights.json' with { type: 'json' }

/** The segment of the other text that would do best as a counterpart, and how likely it is one. */
export interface Likeliest {
  readonly index: number
  /** From 0 to 1. */
  readonly chance: number
}

/** What `align` finds, and what there is to be said against segments having no link. */
export interface AlignmentWithDoubts {
  readonly links: readonly Link[]
  /** For the segments of the first and of the second text, by their indices from 0. */
  readonly likeliest: readonly [ReadonlyMap<number, Likeliest>, ReadonlyMap<number, Likeliest>]
}

/** The same as `align`, with its doubts. */
export function alignWithDoubts(
  first: Side,
  second: Side,
  evidence: Evidence,
  onProgress?: (done: number, total: number) => void,
): AlignmentWithDoubts {
  const texts = markTerms(first, second, evidence)
  const alone = judgeAlone(texts, onProgress)
  const here = new Map<number, Likeliest>()
  const there = new Map<number, Likeliest>()
  for (const candidate of judgeInContext(texts, alone, fitted)) {
    const chance = probability(logOdds(candidate.features, fitted.context))
    consider(here, candidate.first, { index: candidate.second, chance })
    consider(there, candidate.second, { index: candidate.first, chance })
  }
  return { links: decode(texts, alone, fitted), likeliest: [here, there] }
}

function consider(best: Map<number, Likeliest>, index: number, other: Likeliest): void {
  if (other.chance > (best.get(index)?.chance ?? 0)) best.set(index, other)
}
