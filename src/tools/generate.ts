import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { blockText } from '../domain/pair/pair.ts'
import { madeUpPair } from './generate/made-up-pair.ts'

/**
 * `npm run generate -- --out FOLDER --pairs N --passages M [--seed S]`: writes N made-up pairs of M
 * passages each, `made-up-1` to `made-up-N`, as they would lie in `content/`. The same seed writes the
 * same bytes.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    pairs: { type: 'string' },
    passages: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const { out } = values
const [pairs, passages, seed] = [values.pairs, values.passages, values.seed].map(Number)
if (!out || !isCount(pairs) || !isCount(passages) || !isCount(seed)) {
  console.error('npm run generate -- --out FOLDER --pairs N --passages M [--seed S]')
  console.error('N, M and S are whole numbers from 1 on.')
  process.exit(1)
}

for (let number = 1; number <= pairs; number++) {
  const id = `made-up-${number}`
  // Far apart, so that no pair is another of another seed.
  const pair = madeUpPair({ id, passages, seed: seed * 1_000_003 + number })
  const write = (file: string, text: string) => writeFileSync(path.join(out, id, file), text)
  const writeJson = (file: string, data: unknown) =>
    write(file, `${JSON.stringify(data, null, 2)}\n`)
  mkdirSync(path.join(out, id), { recursive: true })
  for (const article of pair.articles) {
    writeJson(`${article.lang}.json`, article)
    write(`${article.lang}.txt`, `${article.blocks.map(blockText).join('\n\n')}\n`)
  }
  const articles = pair.articles.map(({ lang }) => lang)
  writeJson('alignment.json', { articles, passages: pair.passages })
}
console.log(`${pairs} pairs of ${passages} passages in ${out}`)

function isCount(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number > 0
}
