import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { blockText } from '../../domain/pair/pair.ts'
import { madeUpPair } from './made-up-pair.ts'

/** What to generate. */
export interface GenerateOptions {
  readonly out: string
  readonly pairs: number
  readonly passages: number
  readonly seed: number
}

/** Reads the command line; null where something is missing or no whole number from 1 on. */
export function readGenerateOptions(args: readonly string[]): GenerateOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      pairs: { type: 'string' },
      passages: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  const { out } = values
  const [pairs, passages, seed] = [values.pairs, values.passages, values.seed].map(Number)
  return out && isCount(pairs) && isCount(passages) && isCount(seed)
    ? { out, pairs, passages, seed }
    : null
}

/**
 * Writes made-up pairs, `made-up-1` and so on, as they would lie in `content/`. The same seed writes the
 * same bytes.
 */
export function writeMadeUpPairs({ out, pairs, passages, seed }: GenerateOptions): void {
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
}

function isCount(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number > 0
}
