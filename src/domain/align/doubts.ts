import { decode, judgeAlone, judgeInContext } from './align.ts'
import type { Link, Side } from './align.ts'
import type { Evidence } from './evidence.ts'
import { logOdds, probability } from './features.ts'
import { markTerms } from './terms.ts'
import fitted from './weights.json' with { type: 'json' }

/** What `align` finds, and what there is to be said against it that segments have no link. */
export interface AlignmentWithDoubts {
  readonly links: readonly Link[]
  /** For each segment of the first and of the second text: how likely its likeliest link is, 0 to 1. */
  readonly likeliest: readonly [readonly number[], readonly number[]]
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
  const likeliest = [first, second].map(({ segments }) => segments.map(() => 0))
  const [here = [], there = []] = likeliest
  for (const candidate of judgeInContext(texts, alone, fitted)) {
    const chance = probability(logOdds(candidate.features, fitted.context))
    here[candidate.first] = Math.max(here[candidate.first] ?? 0, chance)
    there[candidate.second] = Math.max(there[candidate.second] ?? 0, chance)
  }
  return { links: decode(texts, alone, fitted), likeliest: [here, there] }
}
