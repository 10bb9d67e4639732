import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSets, setFiles } from './alignment-sets.ts'
import { fitWeights, prepare, scoreByScenario } from './fit-weights.ts'
import { scoresOf } from './link-scores.ts'
import { readEvidence } from './read-evidence.ts'
const files = process.argv[2] ? [process.argv[2]] : setFiles()
const evidence = readEvidence('en', 'vi')
const t0 = performance.now()
const documents = files.flatMap((file) =>
  [...readSets(file)].flatMap(([scenario, ones]) =>
    ones.map((d) => prepare(scenario, d, evidence)),
  ),
)
console.error('prepared', Math.round(performance.now() - t0), 'ms')
const ids = [...new Set(documents.map((d) => d.document.id))].sort()
const folds = [0, 1].map((half) => {
  const out = (d: (typeof documents)[number]) => ids.indexOf(d.document.id) % 2 === half
  const weights = fitWeights(documents.filter((d) => !out(d)))
  return scoreByScenario(documents.filter(out), weights)
})
for (const { scenario, counts } of folds[0] ?? []) {
  const all = [...counts, ...((folds[1] ?? []).find((x) => x.scenario === scenario)?.counts ?? [])]
  const { precision, recall, f1 } = scoresOf(all)
  console.log(scenario.padEnd(28), precision.toFixed(3), recall.toFixed(3), f1.toFixed(3))
}
const weights = fitWeights(documents)
const round = (o: Record<string, number>) =>
  Object.fromEntries(Object.entries(o).map(([k, v]) => [k, Number(v.toFixed(3))]))
writeFileSync(
  path.resolve(import.meta.dirname, '../domain/align/weights.json'),
  JSON.stringify(
    {
      origin: 'npm run fit',
      alone: round(weights.alone),
      context: round(weights.context),
      further: round(weights.further),
      threshold: weights.threshold,
    },
    null,
    2,
  ) + '\n',
)
