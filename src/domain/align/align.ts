import { languageOf } from '../pair/language.ts'
import { decode, judgeAlone, judgeInContext } from './decode.ts'
import type { AlignerWeights } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { logOdds, probability } from './features.ts'
import { learnWords } from './learn-words.ts'
import { markTerms } from './terms.ts'
import fitted from './weights.json' with { type: 'json' }

/** One of two texts: its segments in reading order, in NFC. */
export interface Side {
  /** A BCP 47 tag. */
  readonly lang: string
  readonly segments: readonly string[]
}

/** Two segments that say the same thing, by their indices from 0, and how sure that is, from 0 to 1. */
export interface Link {
  readonly first: number
  readonly second: number
  readonly score: number
}

/** The links of two texts, and of each side by segment how sure it is that it has no counterpart. */
export interface Alignment {
  readonly links: readonly Link[]
  /** From 0 to 1; 0 for a segment that has a link. */
  readonly alone: readonly [readonly number[], readonly number[]]
  /** The segment of the other side that would do best as its counterpart; `null` where none would. */
  readonly likeliest: readonly [readonly (number | null)[], readonly (number | null)[]]
}

/**
 * Finds the segments of two texts that say the same thing: n:m, in any order; a segment without a
 * counterpart has no link. Links come in the order of the first text, then of the second.
 * `onProgress` is told of segments of the first text.
 */
export function align(
  first: Side,
  second: Side,
  evidence: Evidence,
  onProgress?: (done: number, total: number) => void,
): Link[] {
  return [...alignWithDoubt(first, second, evidence, onProgress).links]
}

/**
 * As `align`, with how sure it is of the segments that have no counterpart. Where the evidence is poor, it
 * goes by what the links that it finds first show of the words in these two texts, and looks again.
 */
export function alignWithDoubt(
  first: Side,
  second: Side,
  evidence: Evidence,
  onProgress?: (done: number, total: number) => void,
  weights: AlignerWeights = evidence.isRich ? fitted.rich : fitted.sparse,
): Alignment {
  const look = (evidence: Evidence, onProgress?: (done: number, total: number) => void) => {
    const texts = markTerms(first, second, evidence)
    const inContext = judgeInContext(texts, judgeAlone(texts, onProgress), weights)
    return { texts, inContext, links: decode(texts, inContext, weights) }
  }
  const learned = (): Evidence => {
    const { texts, links } = look(evidence)
    const words = learnWords(texts, links, languageOf(first.lang), languageOf(second.lang))
    return { ...evidence, lexicon: [...evidence.lexicon, words] }
  }
  const { inContext, links } = look(evidence.isRich ? evidence : learned(), onProgress)
  const candidates = inContext.map((candidate) => ({
    ...candidate,
    score: probability(logOdds(candidate.features, weights.context)),
  }))
  const doubtsIn = (side: 'first' | 'second', { segments }: Side) => {
    const other = side === 'first' ? 'second' : 'first'
    const alone = segments.map(() => 1)
    const likeliest = segments.map((): number | null => null)
    for (const { [side]: at, [other]: counterpart, score } of candidates) {
      if (1 - score >= (alone[at] ?? 1)) continue
      alone[at] = 1 - score
      likeliest[at] = counterpart
    }
    for (const { [side]: at } of links) alone[at] = 0
    return { alone, likeliest }
  }
  const [here, there] = [doubtsIn('first', first), doubtsIn('second', second)]
  return {
    links,
    alone: [here.alone, there.alone],
    likeliest: [here.likeliest, there.likeliest],
  }
}
