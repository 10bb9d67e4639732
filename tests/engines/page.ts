import { afterEach, beforeAll, expect, inject } from 'vitest'
import type { Engine, Size, Tab } from './engine.ts'

export const talks = 'vietnam-japan-phone-talks'
export const wide: Size = { width: 1440, height: 900 }
export const phone: Size = { width: 375, height: 740 }

let engine: Engine
const tabs: Tab[] = []
const complaints: string[] = []

/** Call it once for an engine: starts it, and after each flow looks for complaints. */
export function connectEngine(start: () => Promise<Engine>) {
  beforeAll(async () => {
    engine = await start()
    return () => engine.stop()
  })
  afterEach(async ({ task }) => {
    task.meta.version = engine.version
    for (const tab of tabs.splice(0)) {
      await listen(tab)
      await tab.close()
    }
    expect(complaints.splice(0)).toEqual([])
  })
}

declare module 'vitest' {
  interface TaskMeta {
    /** Of the engine that ran it. */
    version?: string
  }
}

/** A tab with nothing stored, at an address of the app, ready for input. */
export async function open(address: string, size = wide): Promise<Tab> {
  const tab = await engine.open(size)
  tabs.push(tab)
  await visit(tab, address)
  return tab
}

/** Loads an address of the app afresh, even if it is there already. */
export async function visit(tab: Tab, address: string): Promise<void> {
  await listen(tab)
  await tab.goto(inject('site') + address)
  await expect
    .poll(() => tab.run(() => document.documentElement.dataset['hydrated'] !== undefined))
    .toBe(true)
}

/** What was noted in the document that is about to go (see `watch`). */
async function listen(tab: Tab) {
  const heard = await tab.run(() => (window as { complaints?: string[] }).complaints ?? [])
  complaints.push(...heard)
}

/** The address below the app's, as far as the page is concerned. */
export async function addressOf(tab: Tab): Promise<string> {
  return tab.run(() => location.pathname + location.search)
}

export async function arrive(tab: Tab, there: string): Promise<void> {
  await expect.poll(() => addressOf(tab)).toBe(there)
}

/** The selector of the pieces of a passage in an article. */
export function piece(lang: string, passage: string): string {
  return `article[lang=${lang}] [data-passage="${passage}"]`
}

/** How many elements match and are shown. */
export async function count(tab: Tab, selector: string): Promise<number> {
  return tab.run(
    (css) => [...document.querySelectorAll(css)].filter((one) => one.checkVisibility()).length,
    selector,
  )
}

export async function texts(tab: Tab, selector: string): Promise<string[]> {
  return tab.run(
    (css) => [...document.querySelectorAll(css)].map(({ textContent }) => textContent),
    selector,
  )
}

/** Whether the page shows some words outside the articles. */
export async function shows(tab: Tab, words: string): Promise<boolean> {
  return tab.run((text) => document.body.innerText.includes(text), words)
}

/** Where an element stands, in CSS pixels below the top of the window. */
export async function topOf(tab: Tab, selector: string): Promise<number> {
  return tab.run((css) => document.querySelector(css)?.getBoundingClientRect().top ?? NaN, selector)
}

/** Whether an element lies wholly in its scrolling frame, as a reader sees it. */
export async function isInView(tab: Tab, selector: string): Promise<boolean> {
  return tab.run((css) => {
    const element = document.querySelector(css)
    const article = element?.closest('article')
    if (!element || !article) return false
    const box = element.getBoundingClientRect()
    const hasPane = getComputedStyle(article).overflowY === 'auto'
    const pane = hasPane ? article.getBoundingClientRect() : { top: 0, bottom: innerHeight }
    return element.checkVisibility() && box.top >= pane.top - 1 && box.bottom <= pane.bottom + 1
  }, selector)
}

/** The language and the passage of the piece that has the focus. */
export async function focused(tab: Tab): Promise<string> {
  return tab.run(() => {
    const element = document.activeElement
    return `${element?.closest('article')?.lang} ${element?.getAttribute('data-passage')}`
  })
}

/** Scrolls an article, as a reader does, until a passage begins so many pixels below its top. */
export async function scrollTo(tab: Tab, selector: string, below: number): Promise<void> {
  await tab.run(
    (css, rest) => {
      const element = document.querySelector(css)
      const article = element?.closest('article')
      if (!element || !article) throw new Error(`no ${css}`)
      const hasPane = getComputedStyle(article).overflowY === 'auto'
      const top = hasPane ? article.getBoundingClientRect().top : 0
      const scroller = hasPane ? article : document.documentElement
      scroller.scrollTop += element.getBoundingClientRect().top - top - rest
    },
    selector,
    below,
  )
}
