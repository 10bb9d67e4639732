import { candidatesOf } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { contextFeatures } from './context.ts'
import { furtherFeatures } from './further-counterpart.ts'
import type { Neighbour } from './further-counterpart.ts'
import { logOdds, pairFeatures, probability, stretchOf } from './features.ts'
import type { Features, Weights } from './features.ts'
import type { Link, MarkedSegment, MarkedTexts } from './types.ts'

/** What the features of each step count for: see `features.ts`, `context.ts` and `further-counterpart.ts`. */
export interface AlignerWeights {
  /** How sure a segment's first link has to be, and a further one, from 0 to 1. */
  readonly least: { readonly first: number; readonly further: number }
  readonly alone: Weights
  readonly context: Weights
  readonly further: Weights
}

/** A candidate with what speaks for and against it. */
export interface Judged extends Candidate {
  readonly features: Features
}

// What shows less than this by itself, as a log of odds, is no further counterpart: not worth a look.
const leastAlone = -5

/** The candidates for links, with what each shows by itself. */
export function judgeAlone(
  [first, second]: MarkedTexts,
  onProgress?: (done: number, total: number) => void,
): Judged[] {
  const stretch = stretchOf(first, second)
  let done = 0
  const judged = candidatesOf(first, second).flatMap((candidate): Judged[] => {
    const [one, other] = [first[candidate.first], second[candidate.second]]
    if (!one || !other) return []
    if (candidate.first > done) onProgress?.((done = candidate.first), first.length)
    return [{ ...candidate, features: pairFeatures(one, other, stretch) }]
  })
  onProgress?.(first.length, first.length)
  return judged
}

/** The same candidates, with how they stand among the others. */
export function judgeInContext(
  [, second]: MarkedTexts,
  judged: readonly Judged[],
  { alone }: AlignerWeights,
) {
  const scored = judged.map((candidate) => ({
    first: candidate.first,
    second: candidate.second,
    alone: logOdds(candidate.features, alone),
  }))
  return contextFeatures(scored, second.length)
}

/** Links of which no two share a segment: the best first, down to a threshold. */
export function chooseOneToOne(
  inContext: readonly Judged[],
  { context, least }: AlignerWeights,
): Link[] {
  const [takenHere, takenThere] = [new Set<number>(), new Set<number>()]
  return inContext
    .map(({ first, second, features }) => ({
      first,
      second,
      score: probability(logOdds(features, context)),
    }))
    .filter(({ score }) => score > least.first)
    .sort((one, other) => other.score - one.score)
    .filter(({ first, second }) => {
      if (takenHere.has(first) || takenThere.has(second)) return false
      takenHere.add(first)
      takenThere.add(second)
      return true
    })
}

/** The candidates that would give a linked segment one more counterpart, with what speaks for that. */
export function judgeFurther(
  [firstText, secondText]: MarkedTexts,
  inContext: readonly Judged[],
  links: readonly Link[],
): Judged[] {
  const forth = new Map(links.map(({ first, second }) => [first, second]))
  const back = new Map(links.map(({ first, second }) => [second, first]))
  const stretch = stretchOf(firstText, secondText)
  return inContext.flatMap(({ first, second, features }): Judged[] => {
    const [here, there] = [back.get(second), forth.get(first)]
    if ((here === undefined && there === undefined) || there === second) return []
    if ((features['alone'] ?? 0) < leastAlone) return []
    const [one, other] = [firstText[first], secondText[second]]
    if (!one || !other) return []
    const neighbours = [
      neighbour(secondText, there, second),
      neighbour(firstText, here, first),
    ] as const
    const further = furtherFeatures([one, other], neighbours, stretch)
    return [{ first, second, features: { ...features, ...further } }]
  })
}

function neighbour(
  text: readonly MarkedSegment[],
  at: number | undefined,
  from: number,
): Neighbour | null {
  const marked = at === undefined ? undefined : text[at]
  return marked && at !== undefined ? { marked, distance: Math.abs(at - from) } : null
}

/**
 * The links among candidates in their context, in the order of the first text, then of the second: one to
 * one first, then what the linked segments have beside that.
 */
export function chooseLinks(
  texts: MarkedTexts,
  inContext: readonly Judged[],
  weights: AlignerWeights,
): Link[] {
  const links = chooseOneToOne(inContext, weights)
  const further = judgeFurther(texts, inContext, links)
    .map(({ first, second, features }) => ({
      first,
      second,
      score: probability(logOdds(features, weights.further)),
    }))
    .filter(({ score }) => score > weights.least.further)
  return [...links, ...further].sort(
    (one, other) => one.first - other.first || one.second - other.second,
  )
}
