import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { formatAddress } from '../../src/domain/address/address.ts'
import type { PairId } from '../../src/domain/pair/pair.ts'
import { pairIds } from '../../src/tools/content/read-content.ts'
import { launch } from './browser.ts'
import { buildGenerated } from './build-generated.ts'
import { tableOfGrowth } from './growth-table.ts'
import { measureLoad } from './load.ts'
import { serve } from './serve.ts'

/** Of a library with so many pairs, of four passages each. */
export interface LibrarySize {
  readonly pairs: number
  /** How long the build takes, and how large it is, per pair: ms and bytes. */
  readonly build: number
  readonly output: number
  /** Until the library's first text, ms. */
  readonly firstText: number
  /** What comes over the network for the library and for the page of a pair, bytes. */
  readonly library: number
  readonly reader: number
}

const sizes = [50, 500, 5_000]
const passages = 4

/** Generates libraries of every size, builds each into a temporary folder, and measures. */
export async function measureLibraryGrowth(): Promise<LibrarySize[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'song-song-'))
  const browser = await launch()
  try {
    const measured: LibrarySize[] = []
    for (const pairs of sizes) {
      console.error(`${pairs} pairs`)
      const { content, dist, seconds } = buildGenerated(folder, { pairs, passages })
      const bytes = sizeOf(dist)
      measured.push({
        pairs,
        build: (seconds * 1000) / pairs,
        output: bytes / pairs,
        ...(await measurePages(browser, dist, pairIds(content)[0] ?? '')),
      })
      rmSync(dist, { recursive: true })
    }
    return measured
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

async function measurePages(browser: Browser, dist: string, pair: string) {
  const { site, close } = await serve(dist)
  const library = site + formatAddress({ kind: 'library', ui: 'en' })
  const reader = site + formatAddress({ kind: 'reader', ui: 'en', pair: pair as PairId })
  try {
    const load = (address: string) => measureLoad(browser, address, { passage: null })
    // Once for nothing: the server compresses.
    await load(library)
    const [first, second] = [await load(library), await load(reader)]
    return { firstText: first.firstPaint, library: first.bytes, reader: second.bytes }
  } finally {
    close()
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0)
}

/** A row a size, each figure with how many times it is that of the row above. */
export function libraryTable(measured: readonly LibrarySize[]): string {
  return `Pairs of ${passages} passages; pages with a processor slowed down 4 times, slow 4G, an empty cache.

${tableOfGrowth(
  measured,
  ['pairs', 'pairs'],
  [
    ['build, ms a pair', 'build', 1],
    ['output, kB a pair', 'output', 1000],
    ['library: first text, ms', 'firstText', 1],
    ['library: loaded, kB', 'library', 1000],
    ['reader page: loaded, kB', 'reader', 1000],
  ],
)}
`
}
