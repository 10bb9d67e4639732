import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { AlignerWeights } from '../domain/align/choose-links.ts'
import { readSets, setFiles } from './eval/alignment-sets.ts'
import { fitWeights, prepare, scoreByScenario } from './eval/fit-weights.ts'
import type { Prepared } from './eval/fit-weights.ts'
import { scoresOf } from './eval/link-scores.ts'
import { readEvidence } from './content/read-evidence.ts'

/**
 * `npm run fit [-- --set FILE] [--write]`: fits the aligner's weights to aligned documents, with our
 * lexicons and without. First it says how well that generalises: each half of the documents is scored with
 * weights fitted to the other half. With `--write` it writes the weights of all of them into the aligner.
 */
const { values } = parseArgs({
  options: { set: { type: 'string' }, write: { type: 'boolean', default: false } },
})

const files = values.set === undefined ? setFiles() : [values.set]
const sets = files.flatMap((file) => [...readSets(file)])

// A wrong link is worse than a missing one: it has to be surer than even, the more so the less is known.
const methods = [
  { name: 'rich', ours: true, least: { first: 0.62, further: 0.5 } },
  { name: 'sparse', ours: false, least: { first: 0.8, further: 0.7 } },
]

console.log('| held out | method | precision | recall | F1 |\n| --- | --- | --- | --- | --- |')
const fitted = methods.map(({ name, ours, least }) => {
  const documents = sets.flatMap(([scenario, ones]) =>
    ones.map((document) => {
      const [first, second] = document.sides
      return prepare(scenario, document, readEvidence(first.lang, second.lang, { ours }))
    }),
  )
  printHeldOut(documents, ours ? 'full' : 'no lexicon', least)
  return [name, { origin: originOf(documents), ...rounded(fitWeights(documents, least)) }] as const
})

if (values.write) {
  const file = path.resolve(import.meta.dirname, '../domain/align/weights.json')
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(fitted), null, 2)}\n`)
}

function printHeldOut(
  documents: readonly Prepared[],
  method: string,
  least: AlignerWeights['least'],
) {
  const ids = [...new Set(documents.map(({ document }) => document.id))].sort()
  const scored = [0, 1].flatMap((half) => {
    const [inside, outside] = [1, 0].map((other) =>
      documents.filter(({ document }) => ids.indexOf(document.id) % 2 === (half + other) % 2),
    )
    return scoreByScenario(outside ?? [], fitWeights(inside ?? [], least))
  })
  for (const scenario of new Set(scored.map((one) => one.scenario))) {
    const counts = scored.filter((one) => one.scenario === scenario).flatMap((one) => one.counts)
    const { precision, recall, f1 } = scoresOf(counts)
    const cells = [precision, recall, f1].map((value) => value.toFixed(3))
    console.log(`| ${[scenario, method, ...cells].join(' | ')} |`)
  }
}

function originOf(documents: readonly Prepared[]): string {
  const links = documents.reduce((sum, { document }) => sum + document.links.length, 0)
  const names = files.map((name) => path.basename(name)).join(', ')
  return `Fitted by "npm run fit" to ${documents.length} documents with ${links} links: ${names}.`
}

function rounded(weights: AlignerWeights) {
  return Object.fromEntries(
    Object.entries(weights).map(([step, values]: [string, Record<string, number>]) => [
      step,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(3))]),
      ),
    ]),
  )
}
