import axe from 'axe-core'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const talks = 'vietnam-japan-phone-talks'

/** What the driver says of the service worker that it blocks. */
const blocked = 'Service Worker registration blocked'

let browser: Browser
const pages: { page: Page; complaints: string[] }[] = []

/** Call it once a file: connects to the browser, and after each test looks for complaints. */
export function connectBrowser() {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const opened = pages.splice(0)
    await Promise.all(opened.map(({ page }) => page.context().close()))
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
  })
}

export interface Options extends BrowserContextOptions {
  width?: number
  height?: number
  /** Where the app is; the address is below it. */
  site?: string
  /** Console errors that the test provokes, such as a failed request. */
  expectedErrors?: RegExp
  /** The page will not react: its scripts or its data do not come. */
  isAsleep?: boolean
  /** How far the page is loaded before it is given back; by default, wholly. */
  waitUntil?: 'commit'
  /** Before the address is opened. */
  prepare?: (page: Page) => Promise<unknown>
}

/** A fresh context with nothing stored, at an address of the app, ready for input. */
export async function open(address: string, options: Options = {}): Promise<Page> {
  const { width = 1440, height = 900, site = inject('site'), expectedErrors, ...rest } = options
  const { prepare, isAsleep = false, waitUntil = 'load', ...contextOptions } = rest
  const page = await (
    await browser.newContext({
      viewport: { width, height },
      locale: 'en-GB',
      // Only the tests of reading offline are about it.
      serviceWorkers: 'block',
      ...contextOptions,
    })
  ).newPage()
  const complaints: string[] = []
  pages.push({ page, complaints })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning'
    const isExpected = expectedErrors?.test(message.text()) ?? false
    if (isComplaint && !isExpected && !message.text().startsWith(blocked))
      complaints.push(message.text())
  })
  await prepare?.(page)
  await page.goto(site + address, { waitUntil })
  if (!isAsleep) await page.waitForSelector('html[data-hydrated]')
  return page
}

export function piece(page: Page, lang: string, passage: string): Locator {
  return page.locator(`article[lang=${lang}] [data-passage="${passage}"]`).first()
}

/** Whether an element lies wholly in its scrolling frame, as a reader sees it. */
export async function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const article = element.closest('article')
    const box = element.getBoundingClientRect()
    const pane = article?.getBoundingClientRect()
    const hasPane = article && getComputedStyle(article).overflowY === 'auto'
    const top = hasPane && pane ? pane.top : 0
    const bottom = hasPane && pane ? pane.bottom : innerHeight
    return element.checkVisibility() && box.top >= top - 1 && box.bottom <= bottom + 1
  })
}

export async function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top)
}

/** What WCAG 2.2 A and AA find wrong, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const result = await checker.run(document, { runOnly: tags })
    return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
}

/** Sideways scrolling, in pixels: how much wider the document is than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
