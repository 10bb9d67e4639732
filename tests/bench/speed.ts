import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { formatAddress } from '../../src/domain/address/address.ts'
import type { Pair, PassageId } from '../../src/domain/pair/pair.ts'
import { readPage } from '../../src/tools/budget/built-page.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { launch } from './browser.ts'
import { measureInteractions } from './interactions.ts'
import { measureLoad } from './load.ts'
import type { Load } from './load.ts'
import { plainPage } from './plain-page.ts'
import type { Run } from './report.ts'
import { serve } from './serve.ts'
import { rotated } from './statistics.ts'

const rounds = 11
/** The same pair in every run, whatever the library has besides. */
const measured = 'vietnam-japan-phone-talks'
const dist = path.resolve(import.meta.dirname, '../../dist')

/**
 * Measures how soon a passage's page in `dist/` is there, beside the same text as plain HTML and beside
 * the same app drawn by the browser alone, and how soon the reader answers. Throws where there is no build.
 */
export async function measureSpeed(): Promise<Run> {
  const read = readPair(measured)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const shared = sharedPassages(read.pair)
  const passage = shared[Math.floor(shared.length / 2)]
  if (!passage) throw new Error(`${measured} has no passage that both articles have.`)
  const address = formatAddress({ kind: 'reader', ui: 'en', pair: read.pair.id, passage })
  const built = path.join(dist, address, 'index.html')
  if (!existsSync(built)) throw new Error(`There is no ${built}. Run npm run build first.`)

  const html = readPage(readFileSync(built, 'utf8'))
  const plain = plainPage(read.pair, {
    preloaded: html.preloadedFonts,
    faces: html.inlineStyles
      .flatMap((css) => css.match(/@font-face\s*\{[^}]*\}/g) ?? [])
      .join('\n'),
  })
  const shell = readFileSync(path.join(dist, '404.html'), 'utf8')
  const [ours, client] = [
    await serve(dist, new Map([['/plain', plain]])),
    await serve(dist, new Map([[address, shell]])),
  ]
  const browser = await launch()
  const ways = [
    { way: 'ours', url: ours.site + address, passage },
    { way: 'plain', url: `${ours.site}/plain`, passage: null },
    { way: 'client', url: client.site + address, passage },
  ] as const
  const loads: Record<(typeof ways)[number]['way'], Load[]> = { ours: [], plain: [], client: [] }
  const interactions = new Map<number, Awaited<ReturnType<typeof measureInteractions>>>()
  try {
    // Once for nothing: the servers compress, and the system reads the browser's files.
    for (const { url, passage } of ways) await measureLoad(browser, url, { passage })
    for (let round = 0; round < rounds; round++) {
      console.error(`round ${round + 1} of ${rounds}`)
      for (const { way, url, passage } of rotated(ways, round)) {
        loads[way].push(await measureLoad(browser, url, { passage }))
      }
    }
    const reader = formatAddress({ kind: 'reader', ui: 'en', pair: read.pair.id })
    for (const slowdown of [1, 4]) {
      interactions.set(
        slowdown,
        await measureInteractions(browser, ours.site + reader, shared, slowdown),
      )
    }
  } finally {
    await browser.close()
    ours.close()
    client.close()
  }
  const [chromium = ''] = browser.version().split('.')
  return { versions: { chromium, node: process.versions.node }, rounds, loads, interactions }
}

/** The passages that both articles have, as the alignment lists them. */
export function sharedPassages({ passages, articles }: Pair): PassageId[] {
  return passages
    .filter(({ segments }) => articles.every(({ lang }) => segments[lang] !== undefined))
    .map((one) => one.id)
}
