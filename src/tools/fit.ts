import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { AlignerWeights } from '../domain/align/choose-links.ts'
import type { WeightsByKinship } from '../domain/align/kinship.ts'
import { readSets, setFiles } from './eval/alignment-sets.ts'
import { fitWeights, prepare, scoreByScenario } from './eval/fit-weights.ts'
import type { Prepared } from './eval/fit-weights.ts'
import { scoresOf } from './eval/link-scores.ts'
import { readEvidence } from './content/read-evidence.ts'

/**
 * `npm run fit [-- --set FILE] [--write]`: fits the aligner's weights to aligned documents, with our
 * lexicons and without: to those in which it was looked for what differs as to articles that were written
 * apart, to the others as to translations. First it says how well that generalises: articles are scored
 * with weights fitted to all other articles, each half of the translations with weights fitted to the
 * other half. With `--write` it writes the weights of all of them into the aligner.
 */
const { values } = parseArgs({
  options: { set: { type: 'string' }, write: { type: 'boolean', default: false } },
})

const files = values.set === undefined ? setFiles() : [values.set]
const sets = files.flatMap((file) => [...readSets(file)])

type Kind = 'comparable' | 'translated' | 'sparse'

// A wrong link is worse than a missing one: it has to be surer than even, the more so the less is known.
const least: Record<Kind, AlignerWeights['least']> = {
  comparable: { first: 0.55, further: 0.4 },
  translated: { first: 0.62, further: 0.5 },
  sparse: { first: 0.8, further: 0.7 },
}

console.log('| held out | method | precision | recall | F1 |\n| --- | --- | --- | --- | --- |')
const documents = prepared(true)
const unknown = prepared(false)
const apart = documents.filter(({ document }) => document.differences)
const told = documents.filter(({ document }) => !document.differences)
const translations = unknown.filter(({ document }) => !document.differences)

const comparable = fitWeights(apart.length > 0 ? apart : told, least.comparable)
const translated = fitWeights(told, least.translated)
const sparse = fitWeights(translations, least.sparse)

const halves = (one: Prepared) => String(ids.indexOf(one.document.id) % 2)
const ids = [...new Set(told.map(({ document }) => document.id))].sort()
printHeldOut(
  'full',
  apart,
  ({ document }) => document.id,
  (inside) => ({
    comparable: fitWeights(inside, least.comparable),
    translated,
  }),
)
printHeldOut('full', told, halves, (inside) => ({
  comparable,
  translated: fitWeights(inside, least.translated),
}))
printHeldOut('no lexicon', translations, halves, (inside) => {
  const sparse = fitWeights(inside, least.sparse)
  return { comparable: sparse, translated: sparse }
})

if (values.write) {
  const file = path.resolve(import.meta.dirname, '../domain/align/weights.json')
  const names = files.map((name) => path.basename(name)).join(', ')
  const origin = `Fitted by "npm run fit" to ${names}.`
  const content = { origin, ...(rounded({ comparable, translated, sparse }) as object) }
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}

function prepared(ours: boolean): Prepared[] {
  return sets.flatMap(([scenario, ones]) =>
    ones.map((document) => {
      const [first, second] = document.sides
      return prepare(scenario, document, readEvidence(first.lang, second.lang, { ours }))
    }),
  )
}

/** Scores each fold of the documents with weights of all the others. */
function printHeldOut(
  method: string,
  documents: readonly Prepared[],
  foldOf: (document: Prepared) => string,
  fit: (inside: readonly Prepared[]) => WeightsByKinship,
) {
  const scored = [...new Set(documents.map(foldOf))].flatMap((fold) => {
    const weights = fit(documents.filter((one) => foldOf(one) !== fold))
    return scoreByScenario(
      documents.filter((one) => foldOf(one) === fold),
      weights,
    )
  })
  for (const scenario of new Set(scored.map((one) => one.scenario))) {
    const counts = scored.filter((one) => one.scenario === scenario).flatMap((one) => one.counts)
    const { precision, recall, f1 } = scoresOf(counts)
    const cells = [precision, recall, f1].map((value) => value.toFixed(3))
    console.log(`| ${[scenario, method, ...cells].join(' | ')} |`)
  }
}

function rounded(weights: unknown): unknown {
  const short = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toFixed(3)) : value
  return JSON.parse(JSON.stringify(weights, short))
}
