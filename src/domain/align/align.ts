import { candidatesOf } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import type { Evidence } from './evidence.ts'
import {
  contextFeatures,
  furtherFeatures,
  logOdds,
  pairFeatures,
  probability,
  stretchOf,
} from './features.ts'
import type { Features, Neighbour, Scored } from './features.ts'
import { markTerms } from './terms.ts'
import type { Marked } from './terms.ts'
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

export type AlignerWeights = Omit<typeof fitted, 'origin'>

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
  const texts = markTerms(first, second, evidence)
  return decode(texts, judgeAlone(texts, onProgress), fitted).sort(
    (one, other) => one.first - other.first || one.second - other.second,
  )
}

type Texts = readonly [readonly Marked[], readonly Marked[]]
type WithFeatures = Candidate & { readonly features: Features }

/** The candidates for links, with what each shows by itself. */
export function judgeAlone(
  [first, second]: Texts,
  onProgress?: (done: number, total: number) => void,
): WithFeatures[] {
  const stretch = stretchOf(first, second)
  let row = -1
  return candidatesOf(first, second).flatMap((candidate) => {
    const [one, other] = [first[candidate.first], second[candidate.second]]
    if (!one || !other) return []
    if (candidate.first > row) onProgress?.((row = candidate.first) + 1, first.length)
    return [{ ...candidate, features: pairFeatures(one, other, stretch) }]
  })
}

/** The same candidates with how they stand in their context. */
export function judgeInContext(
  [, second]: Texts,
  alone: readonly WithFeatures[],
  weights: AlignerWeights,
): WithFeatures[] {
  const scored = alone.map(({ first, second, features }): Scored => ({
    first,
    second,
    alone: logOdds(features, weights.alone),
  }))
  return contextFeatures(scored, second.length).map((features, at) => ({
    ...(scored[at] ?? { first: 0, second: 0 }),
    features,
  }))
}

/** The best links of which no two share a segment, best first: greedily, down to the threshold. */
export function chooseOneToOne(
  inContext: readonly WithFeatures[],
  weights: AlignerWeights,
): Link[] {
  const [takenHere, takenThere] = [new Set<number>(), new Set<number>()]
  return inContext
    .map(({ first, second, features }) => ({
      first,
      second,
      odds: logOdds(features, weights.context),
    }))
    .filter(({ odds }) => odds > weights.threshold)
    .sort((one, other) => other.odds - one.odds)
    .filter(({ first, second }) => {
      if (takenHere.has(first) || takenThere.has(second)) return false
      takenHere.add(first)
      takenThere.add(second)
      return true
    })
    .map(({ first, second, odds }) => ({ first, second, score: probability(odds) }))
}

/** The candidates that would give a linked segment one more counterpart, with what speaks for that. */
export function judgeFurther(
  [firstText, secondText]: Texts,
  inContext: readonly WithFeatures[],
  links: readonly Link[],
): WithFeatures[] {
  const linked = new Map(links.map(({ first, second }) => [first, second]))
  const linkedBack = new Map(links.map(({ first, second }) => [second, first]))
  const stretch = stretchOf(firstText, secondText)
  return inContext.flatMap(({ first, second, features }) => {
    const [here, there] = [linkedBack.get(second), linked.get(first)]
    if ((here === undefined && there === undefined) || there === second) return []
    const [one, other] = [firstText[first], secondText[second]]
    if (!one || !other) return []
    const neighbours = [
      neighbourIn(secondText, there, second),
      neighbourIn(firstText, here, first),
    ] as const
    const further = furtherFeatures([one, other], neighbours, stretch)
    return [{ first, second, features: { ...features, ...further } }]
  })
}

function neighbourIn(
  text: readonly Marked[],
  index: number | undefined,
  from: number,
): Neighbour[] {
  const marked = index === undefined ? undefined : text[index]
  return marked && index !== undefined ? [{ marked, distance: Math.abs(index - from) }] : []
}

/** The links of the candidates: one to one first, then what the linked segments have beside that. */
export function decode(
  texts: Texts,
  alone: readonly WithFeatures[],
  weights: AlignerWeights,
): Link[] {
  const inContext = judgeInContext(texts, alone, weights)
  const links = chooseOneToOne(inContext, weights)
  const further = judgeFurther(texts, inContext, links)
    .map(({ first, second, features }) => ({
      first,
      second,
      score: probability(logOdds(features, weights.further)),
    }))
    .filter(({ score }) => score > 0.5)
  return [...links, ...further]
}
