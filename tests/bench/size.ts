import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { formatAddress } from '../../src/domain/address/address.ts'
import { blockText } from '../../src/domain/pair/pair.ts'
import { pairIds, readPair } from '../../src/tools/content/read-content.ts'
import { launch, openPage, probeIn } from './browser.ts'
import { buildGenerated } from './build-generated.ts'
import { measureInteractions } from './interactions.ts'
import { slow } from './load.ts'
import { serve } from './serve.ts'
import { sharedPassages } from './speed.ts'
import { tableOfGrowth } from './growth-table.ts'
import { spreadOf } from './statistics.ts'

/** Of a pair with so many passages; times in ms since the navigation began, medians of the rounds. */
export interface Size {
  readonly passages: number
  readonly firstText: number
  readonly hydrated: number
  /** Until the text of both articles is in the page. */
  readonly allText: number
  /** Until the passage at nine tenths, opened by its link, is in view in both articles. */
  readonly passageInView: number
  /** From pointing there until the counterpart is lit, in frames of 16.7 ms; with the processor as it is. */
  readonly pointing: number
  readonly slowPointing: number
  /** JavaScript's memory when all is there, in bytes, after what is unused was collected. */
  readonly heap: number
}

const sizes = [100, 1_000, 10_000]
const rounds = 3

/** Generates a pair of every size, builds the app with it into a temporary folder, and measures. */
export async function measureGrowth(): Promise<Size[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'song-song-'))
  const browser = await launch()
  try {
    const measured: Size[] = []
    for (const passages of sizes) {
      console.error(`${passages} passages`)
      const { content, dist } = buildGenerated(folder, { pairs: 1, passages })
      measured.push(await measureSize(browser, content, dist))
    }
    return measured
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

async function measureSize(browser: Browser, content: string, dist: string): Promise<Size> {
  const [id = ''] = pairIds(content)
  const read = readPair(id, content)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const { pair } = read
  const shared = sharedPassages(pair)
  const far = Math.floor(shared.length * 0.9)
  const passage = shared[far] ?? ''
  const length = pair.articles
    .flatMap(({ blocks }) => blocks.map(blockText))
    .reduce((sum, text) => sum + text.length, 0)

  const { site, close } = await serve(dist)
  const reader = site + formatAddress({ kind: 'reader', ui: 'en', pair: pair.id })
  try {
    const loads: Awaited<ReturnType<typeof load>>[] = []
    const links: number[] = []
    // The first round is for nothing: the server compresses.
    for (let round = 0; round <= rounds; round++) {
      const one = await load(browser, reader, length)
      const link = await openLink(browser, `${reader}/${passage}`, passage)
      if (round === 0) continue
      loads.push(one)
      links.push(link)
    }
    // What the link opened has the focus, and is lit by that already.
    const near = shared.slice(far + 1)
    const point = async (slowdown: number) => {
      const { pointing } = await measureInteractions(
        browser,
        `${reader}/${passage}`,
        near,
        slowdown,
      )
      return spreadOf(pointing).median
    }
    const median = (name: keyof (typeof loads)[number]) =>
      spreadOf(loads.map((one) => one[name])).median
    return {
      passages: pair.passages.length,
      firstText: median('firstText'),
      hydrated: median('hydrated'),
      allText: median('allText'),
      passageInView: spreadOf(links).median,
      pointing: await point(1),
      slowPointing: await point(slow.slowdown),
      heap: median('heap'),
    }
  } finally {
    close()
  }
}

async function load(browser: Browser, address: string, length: number) {
  const { page, devtools, close } = await openPage(browser, slow)
  page.setDefaultTimeout(300_000)
  await page.goto(address, { waitUntil: 'commit' })
  const allText = await page.waitForFunction(
    (length) => {
      const articles = [...document.querySelectorAll('article')]
      const found = articles.reduce((sum, { textContent }) => sum + textContent.length, 0)
      return found >= length ? performance.now() : 0
    },
    length,
    { polling: 100 },
  )
  await page.waitForSelector('html[data-hydrated]')
  await page.waitForLoadState('networkidle')
  const probe = await probeIn(page)
  const times = await probe.evaluate(async ({ settle, hydrated }) => {
    await settle()
    const [firstPaint] = performance.getEntriesByName('first-contentful-paint')
    return { firstText: firstPaint?.startTime ?? NaN, hydrated: hydrated ?? NaN }
  })
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN
  const result = { ...times, allText: await allText.jsonValue(), heap }
  await close()
  return result
}

async function openLink(browser: Browser, address: string, passage: string): Promise<number> {
  const { page, close } = await openPage(browser, slow)
  page.setDefaultTimeout(300_000)
  await page.goto(address, { waitUntil: 'commit' })
  const probe = await probeIn(page)
  const inView = await page.waitForFunction(
    ([probe, passage]) => (probe.isInView(passage) ? performance.now() : 0),
    [probe, passage] as const,
    { polling: 100 },
  )
  const time = await inView.jsonValue()
  await close()
  return time
}

/** A row a size, each figure with how many times it is that of the row above. */
export function growthTable(measured: readonly Size[]): string {
  return `Processor slowed down 4 times, slow 4G, an empty cache; medians of ${rounds} rounds.

${tableOfGrowth(
  measured,
  ['passages', 'passages'],
  [
    ['first text, ms', 'firstText', 1],
    ['takes input, ms', 'hydrated', 1],
    ['all text, ms', 'allText', 1],
    ['link to 90 % in view, ms', 'passageInView', 1],
    ['pointing, frames', 'slowPointing', 1],
    ['pointing at full speed, frames', 'pointing', 1],
    ['heap, MB', 'heap', 1_000_000],
  ],
)}
`
}
