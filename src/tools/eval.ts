import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readSets, setFiles } from './eval/alignment-sets.ts'
import type { AlignedDocument } from './eval/alignment-sets.ts'
import { alignedDeclaration, alignedPair } from './eval/known-alignments.ts'
import { alignByLength } from './eval/length-only.ts'
import { countDifferences, countLinks, scoresOf } from './eval/link-scores.ts'
import type { Counts } from './eval/link-scores.ts'
import { alignByOverlap } from './eval/overlap-in-order.ts'
import { predict } from './eval/predict.ts'
import type { Prediction } from './eval/predict.ts'
import { readEvidence } from './content/read-evidence.ts'

/**
 * `npm run eval [-- --set FILE [--predictions OUT.json]] [--dictionary FILE]…`: precision, recall and F1 of
 * links by scenario, for lengths alone, for overlap in order, without our lexicons, and in full; by document where what differs
 * is known as well, with the scores of that. Without a file: on the shared sets, else our own small ones,
 * on our own pair and on the Universal Declaration of Human Rights. `--predictions` writes what was found
 * in full, in the form of the file.
 */
const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    predictions: { type: 'string' },
    dictionary: { type: 'string', multiple: true, default: [] },
  },
})

type Method = (document: AlignedDocument) => Prediction

function aligned(ours: boolean): Method {
  return (document) => {
    const [first, second] = document.sides
    const dictionaries = ours ? values.dictionary : []
    return predict(document, readEvidence(first.lang, second.lang, { ours, dictionaries }))
  }
}

function linksAlone(links: readonly (readonly [number, number])[]): Prediction {
  return { links: links.map(([first, second]) => [first, second, 'same']), differences: [] }
}

const full = aligned(true)
const methods: Record<string, Method> = {
  'length only': ({ sides }) => linksAlone(alignByLength(...sides)),
  'overlap in order': ({ sides: [first, second] }) =>
    linksAlone(alignByOverlap(first, second, readEvidence(first.lang, second.lang))),
  'no lexicon': aligned(false),
  full,
}

const files = values.set === undefined ? setFiles() : [values.set]
const scenarios = files.flatMap((file) => [...readSets(file)])
if (values.set === undefined) {
  scenarios.push(['our own pair', [alignedPair('vietnam-japan-phone-talks')]])
  for (const other of ['vie', 'fra', 'spa', 'ita', 'deu_1996', 'arb']) {
    scenarios.push([`UDHR eng-${other}`, [alignedDeclaration('eng', other)]])
  }
}

console.log('| scenario | method | precision | recall | F1 |\n| --- | --- | --- | --- | --- |')
for (const [scenario, documents] of scenarios) {
  for (const [name, method] of Object.entries(methods)) {
    const judged = documents.map((document) => judge(document, method(document)))
    printScores(
      scenario,
      name,
      judged.map(({ links }) => links),
    )
    const differences = judged.flatMap((one) => one.differences ?? [])
    if (method !== full || differences.length === 0) continue
    const { precision } = scoresOf(differences.map((one) => one.precision))
    const { recall } = scoresOf(differences.map((one) => one.recall))
    printRow(`${scenario}: what differs`, name, [
      precision,
      recall,
      harmonicMean(precision, recall),
    ])
    for (const { id, links } of judged) printScores(`${scenario}: ${id}`, name, [links])
  }
}

if (values.set !== undefined && values.predictions !== undefined) {
  const sets = scenarios.map(([scenario, documents]) => [scenario, documents.map(written)])
  writeFileSync(
    values.predictions,
    `${JSON.stringify({ sets: Object.fromEntries(sets) as unknown }, null, 1)}\n`,
  )
}

function judge({ id, links, weak, differences }: AlignedDocument, found: Prediction) {
  const places = found.links.map(([first, second]) => [first, second] as const)
  return {
    id,
    links: countLinks(places, links, weak),
    differences: differences && countDifferences(found.differences, differences),
  }
}

function printScores(scenario: string, method: string, counts: readonly Counts[]) {
  const { precision, recall, f1 } = scoresOf(counts)
  printRow(scenario, method, [precision, recall, f1])
}

function printRow(scenario: string, method: string, scores: readonly number[]) {
  console.log(`| ${[scenario, method, ...scores.map((score) => score.toFixed(3))].join(' | ')} |`)
}

function harmonicMean(one: number, other: number): number {
  return one + other > 0 ? (2 * one * other) / (one + other) : 0
}

/** What was found of a document, by the keys that its texts have in the file. */
function written(document: AlignedDocument) {
  const { links, differences } = full(document)
  const [first, second] = document.sides
  return {
    id: document.id,
    links,
    differences: differences.map(({ words, links }) => ({
      [first.lang]: words[0],
      [second.lang]: words[1],
      links,
    })),
  }
}
