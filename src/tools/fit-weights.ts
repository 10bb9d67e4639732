import {
  chooseOneToOne,
  decode,
  judgeAlone,
  judgeFurther,
  judgeInContext,
} from '../domain/align/align.ts'
import type { AlignerWeights } from '../domain/align/align.ts'
import type { Evidence } from '../domain/align/evidence.ts'
import { markTerms } from '../domain/align/terms.ts'
import type { AlignedDocument } from './alignment-sets.ts'
import { fitLogistic } from './fit-logistic.ts'
import type { Example } from './fit-logistic.ts'
import { countLinks } from './link-scores.ts'

/** A document with its candidates, which no weight changes: worked out once, to be weighed many times. */
export interface Prepared {
  readonly scenario: string
  readonly document: AlignedDocument
  readonly texts: ReturnType<typeof markTerms>
  readonly alone: ReturnType<typeof judgeAlone>
}

export function prepare(scenario: string, document: AlignedDocument, evidence: Evidence): Prepared {
  const texts = markTerms(...document.sides, evidence)
  return { scenario, document, texts, alone: judgeAlone(texts) }
}

/** Fits all weights to documents: each step to what the one before it makes of them. */
export function fitWeights(documents: readonly Prepared[]): AlignerWeights {
  const examples = (judge: (prepared: Prepared) => Prepared['alone']) =>
    documents.flatMap((prepared) => {
      const wanted = new Set(prepared.document.links.map(String))
      return judge(prepared).map(({ first, second, features }): Example => ({
        features,
        isLink: wanted.has(`${first},${second}`),
      }))
    })
  const none = { bias: 0 } as unknown
  const weights = { alone: none, context: none, further: none, threshold: 0.5 } as AlignerWeights
  Object.assign(weights, { alone: fitLogistic(examples(({ alone }) => alone)) })
  const inContext = ({ texts, alone }: Prepared) => judgeInContext(texts, alone, weights)
  Object.assign(weights, { context: fitLogistic(examples(inContext)) })
  const further = (prepared: Prepared) => {
    const candidates = inContext(prepared)
    return judgeFurther(prepared.texts, candidates, chooseOneToOne(candidates, weights))
  }
  Object.assign(weights, { further: fitLogistic(examples(further)) })
  return weights
}

/** What is found with the given weights, by scenario, with the given weights. */
export function scoreByScenario(documents: readonly Prepared[], weights: AlignerWeights) {
  const scenarios = [...new Set(documents.map(({ scenario }) => scenario))]
  return scenarios.map((scenario) => {
    const counts = documents
      .filter((prepared) => prepared.scenario === scenario)
      .map(({ texts, alone, document }) =>
        countLinks(
          decode(texts, alone, weights).map(({ first, second }) => [first, second] as const),
          document.links,
        ),
      )
    return { scenario, counts }
  })
}
