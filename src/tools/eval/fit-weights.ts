import { alignWithDoubt } from '../../domain/align/align.ts'
import {
  chooseOneToOne,
  judgeAlone,
  judgeFurther,
  judgeInContext,
} from '../../domain/align/choose-links.ts'
import type { AlignerWeights, Judged } from '../../domain/align/choose-links.ts'
import type { WeightsByKinship } from '../../domain/align/kinship.ts'
import type { Evidence } from '../../domain/align/evidence.ts'
import { markTerms } from '../../domain/align/terms.ts'
import type { AlignedDocument } from './alignment-sets.ts'
import { fitLogistic } from './fit-logistic.ts'
import type { Example } from './fit-logistic.ts'
import { countLinks } from './link-scores.ts'
import type { MarkedTexts } from '../../domain/align/types.ts'

/** A document with its candidates, which no weight changes: worked out once, to be weighed many times. */
export interface Prepared {
  readonly scenario: string
  readonly document: AlignedDocument
  readonly evidence: Evidence
  readonly texts: MarkedTexts
  readonly judged: readonly Judged[]
}

export function prepare(scenario: string, document: AlignedDocument, evidence: Evidence): Prepared {
  const texts = markTerms(...document.sides, evidence)
  return { scenario, document, evidence, texts, judged: judgeAlone(texts) }
}

/**
 * Fits all weights to documents: those of each step to what the steps before it make of them. How sure a
 * link has to be is given.
 */
export function fitWeights(
  documents: readonly Prepared[],
  least: AlignerWeights['least'],
): AlignerWeights {
  const fit = (judge: (prepared: Prepared) => readonly Judged[]) =>
    fitLogistic(documents.flatMap((prepared) => examplesOf(prepared, judge(prepared))))
  const unfitted: AlignerWeights = { least, alone: {}, context: {}, further: {} }
  const first = { ...unfitted, alone: fit(({ judged }) => judged) }
  const inContext = ({ texts, judged }: Prepared) => judgeInContext(texts, judged, first)
  const second = { ...first, context: fit(inContext) }
  const further = fit((prepared) => {
    const candidates = inContext(prepared)
    return judgeFurther(prepared.texts, candidates, chooseOneToOne(candidates, second))
  })
  return { ...second, further }
}

/** All candidates but those that merely touch. */
function examplesOf({ document }: Prepared, judged: readonly Judged[]): Example[] {
  const [wanted, weak] = [document.links, document.weak].map((one) => new Set(one.map(String)))
  return judged
    .map(({ first, second, features }) => ({ place: `${first},${second}`, features }))
    .filter(({ place }) => !weak?.has(place))
    .map(({ place, features }) => ({ features, isLink: wanted?.has(place) ?? false }))
}

/** What is found with the given weights, by scenario. */
export function scoreByScenario(documents: readonly Prepared[], weights: WeightsByKinship) {
  const scenarios = [...new Set(documents.map(({ scenario }) => scenario))]
  return scenarios.map((scenario) => {
    const counts = documents
      .filter((prepared) => prepared.scenario === scenario)
      .map(({ document, evidence }) => {
        const { links } = alignWithDoubt(...document.sides, evidence, undefined, weights)
        return countLinks(
          links.map(({ first, second }) => [first, second] as const),
          document.links,
          document.weak,
        )
      })
    return { scenario, counts }
  })
}
