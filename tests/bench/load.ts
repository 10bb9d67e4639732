import type { Browser } from 'playwright-core'
import { openPage, probeIn } from './browser.ts'
import type { Conditions } from './browser.ts'

/** A slow telephone on a slow 4G network. */
export const slow: Conditions = {
  slowdown: 4,
  network: { down: 1_600_000, up: 750_000, latency: 150 },
}

/** One cold load; times in ms since the navigation began. */
export interface Load {
  readonly firstPaint: number
  readonly largestPaint: number
  readonly shift: number
  /** `null` for a page that does not hydrate. */
  readonly hydrated: number | null
  /** What came over the network for the page, headers included. */
  readonly bytes: number
}

/**
 * Opens an address with an empty cache and waits for the end: it is loaded, reacts to input if it is to,
 * has its fonts, has asked for nothing for half a second, and is idle. Throws where the passage is not in
 * view then, in each article that has it.
 */
export async function measureLoad(
  browser: Browser,
  address: string,
  { passage }: { passage: string | null },
): Promise<Load> {
  const { page, devtools, close } = await openPage(browser, slow)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'load' })
  if (passage !== null) await page.waitForSelector('html[data-hydrated]')
  await page.waitForLoadState('networkidle')
  const probe = await probeIn(page)
  const load = await probe.evaluate(async (probe) => {
    await document.fonts.ready
    await probe.settle()
    const [firstPaint] = performance.getEntriesByName('first-contentful-paint')
    const { largestPaint, shift, hydrated } = probe
    return { firstPaint: firstPaint?.startTime ?? NaN, largestPaint, shift, hydrated }
  })
  if (passage !== null && !(await probe.evaluate((it, id) => it.isInView(id), passage))) {
    throw new Error(`${address}: the passage is not in view.`)
  }
  await close()
  return { ...load, bytes }
}
