import { languageOf } from '../pair/language.ts'
import { chooseLinks, judgeAlone, judgeInContext } from './choose-links.ts'
import { isCovered } from './coverage.ts'
import type { Evidence } from './evidence.ts'
import { logOdds, probability } from './features.ts'
import { kinshipOf, weightsBetween } from './kinship.ts'
import type { WeightsByKinship } from './kinship.ts'
import { learnWords } from './learn-words.ts'
import { markTerms } from './terms.ts'
import fitted from './weights.json' with { type: 'json' }
import type { Alignment, Link, SegmentedText } from './types.ts'

/**
 * Finds the segments of two texts that say the same thing: n:m, in any order; a segment without a
 * counterpart has no link. Links come in the order of the first text, then of the second.
 * `onProgress` is told of segments of the first text.
 */
export function align(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
  onProgress?: (done: number, total: number) => void,
): Link[] {
  return [...alignWithDoubt(first, second, evidence, onProgress).links]
}

// With a dictionary that knows some of the words, a link need not be as sure as with none.
const leastWithSome = { first: 0.72, further: 0.65 }

// Where few words are known, how much two texts look like a translation cannot be seen.
function weightsFor(hasDictionary: boolean, isCovered: boolean): WeightsByKinship {
  if (isCovered) return fitted
  const sparse = hasDictionary ? { ...fitted.sparse, least: leastWithSome } : fitted.sparse
  return { comparable: sparse, translated: sparse }
}

/**
 * As `align`, with how sure it is of the segments that have no counterpart. Where the evidence is poor, it
 * goes by what the links that it finds first show of the words in these two texts, and looks again.
 */
export function alignWithDoubt(
  first: SegmentedText,
  second: SegmentedText,
  given: Evidence,
  onProgress?: (done: number, total: number) => void,
  fixed?: WeightsByKinship,
): Alignment {
  const evidence = { ...given, isRich: isCovered(first, second, given) }
  const weightsByKinship = fixed ?? weightsFor(given.isRich, evidence.isRich)
  const look = (evidence: Evidence, onProgress?: (done: number, total: number) => void) => {
    const texts = markTerms(first, second, evidence)
    const judged = judgeAlone(texts, onProgress)
    const weights = weightsBetween(weightsByKinship, kinshipOf(judged))
    const inContext = judgeInContext(texts, judged, weights)
    return { texts, weights, inContext, links: chooseLinks(texts, inContext, weights) }
  }
  const learned = (): Evidence => {
    const { texts, links } = look(evidence)
    const words = learnWords(texts, links, languageOf(first.lang), languageOf(second.lang))
    return { ...evidence, lexicon: [...evidence.lexicon, words] }
  }
  const { inContext, links, weights } = look(evidence.isRich ? evidence : learned(), onProgress)
  const candidates = inContext.map((candidate) => ({
    ...candidate,
    score: probability(logOdds(candidate.features, weights.context)),
  }))
  const doubtsIn = (side: 'first' | 'second', { segments }: SegmentedText) => {
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
