import { chromium } from 'playwright-core'
import type { Browser, CDPSession, JSHandle, Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../browser/find-chromium.ts'
import { installProbe } from './probe.ts'
import type { Probe } from './probe.ts'

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  })
}

export interface Opened {
  readonly page: Page
  readonly devtools: CDPSession
  readonly close: () => Promise<void>
}

/** How many times slower the processor is, and what the network lets through. */
export interface Conditions {
  readonly slowdown: number
  /** In bits a second and ms; without it, what the machine itself has. */
  readonly network?: { readonly down: number; readonly up: number; readonly latency: number }
}

/** An empty page with nothing cached or stored, under conditions, with the probe in all that it opens. */
export async function openPage(browser: Browser, conditions: Conditions): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  // The name helper is what tsx leaves in functions; the page has none.
  await context.addInitScript(`globalThis.__name = (value) => value; (${String(installProbe)})()`)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown })
  if (conditions.network) {
    const { down, up, latency } = conditions.network
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: down / 8,
      uploadThroughput: up / 8,
    })
  }
  return { page, devtools, close: () => context.close() }
}

/** The probe in the page that is open now. */
export function probeIn(page: Page): Promise<JSHandle<Probe>> {
  return page.evaluateHandle<Probe>('probe')
}
