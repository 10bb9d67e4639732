import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { seeded } from '../../src/tools/generate/seeded.ts'
import { publishedAddresses, publishedWords } from '../links/published.ts'
import { connectBrowser, isInView, open, piece, talks } from './open.ts'

connectBrowser()

const bare = (text: string) => text.replace(/\s+/g, '')

async function shownWords(page: Page): Promise<string> {
  return bare((await page.locator('mark.shared').allTextContents()).join(''))
}

it('opens links to words as they were published', async () => {
  for (const { address, words } of publishedWords.filter((_, index) => index % 16 === 0)) {
    const page = await open(address)
    await expect.poll(() => shownWords(page)).toBe(bare(words))
    await expect.poll(() => isInView(page.locator('mark.shared').first())).toBe(true)
    await page.context().close()
  }
})

it('opens addresses as they come back, and puts the right spelling in their place', async () => {
  const sample = publishedAddresses.filter(({ right }, index) => right && index % 5 === 0)
  expect(sample.length).toBeGreaterThan(5)
  for (const { address, right, passage } of sample) {
    const page = await open(address, { expectedErrors: /404/ })
    expect(page.url()).toBe(inject('site') + right)
    if (passage) {
      expect(await piece(page, 'en', passage).getAttribute('aria-current')).toBe('true')
    }
    await page.context().close()
  }
})

it('keeps a page that the host serves at another address', async () => {
  const page = await open(`/en/${talks}/cold-storage/index.html`)
  expect(page.url()).toBe(`${inject('site')}/en/${talks}/cold-storage`)
  expect(await piece(page, 'vi', 'cold-storage').getAttribute('aria-current')).toBe('true')
})

it('answers an address that looks like another host', async () => {
  const page = await open('//evil.example/', { expectedErrors: /404/ })
  await page.getByText('There is nothing at this address').waitFor()
  expect(new URL(page.url()).origin).toBe(new URL(inject('site')).origin)
})

/** Selects from one text node of the page's articles to another, and tells what is selected there. */
function selectStretch([from, to, start, end]: readonly number[]) {
  const nodes: Text[] = []
  const root = document.querySelector('.articles') ?? document.body
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const first = nodes[Math.floor((from ?? 0) * nodes.length)]
  const last = nodes[Math.min(nodes.length - 1, (first ? nodes.indexOf(first) : 0) + (to ?? 0))]
  if (!first || !last) throw new Error('no text')
  const range = document.createRange()
  range.setStart(first, Math.floor((start ?? 0) * first.length))
  range.setEnd(
    last,
    Math.max(first === last ? range.startOffset : 0, Math.floor((end ?? 0) * last.length)),
  )
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
  // What stands beside the articles' own text.
  const others = [...document.querySelectorAll('.articles small, .articles header')]
  const said = [range]
    .map((one) => {
      const copy = one.cloneContents()
      for (const other of copy.querySelectorAll('small, header, .onward')) other.remove()
      const isOther = others.some((other) => other.contains(first) && other.contains(last))
      return isOther ? '' : copy.textContent
    })
    .join('')
  const beginsIn = others.find((other) => other.contains(first))
  const articles = new Set(
    [...document.querySelectorAll('article')].filter((article) => range.intersectsNode(article)),
  )
  return { said, beginsInOther: beginsIn !== undefined, articles: articles.size }
}

it('gives no link that shows other words, whatever stretch of the page is selected', async () => {
  const page = await open(`/en/${talks}`, { permissions: ['clipboard-read', 'clipboard-write'] })
  const friend = await open(`/en/${talks}`)
  const random = seeded(12)
  let given = 0
  for (let turn = 0; turn < 60; turn++) {
    const steps = [0, 0, 1, 2, 5, 20, 60].at(random(7)) ?? 0
    const stretch = [random(1000) / 1000, steps, random(1000) / 1000, random(1001) / 1000]
    const { said, beginsInOther } = await page.evaluate(selectStretch, stretch)
    // The event of a selection comes after it.
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))))
    const button = page.locator('.share-words button')
    if ((await button.count()) === 0) continue
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await button.click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('words=')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await friend.goto(link)
    await friend.waitForSelector('html[data-hydrated]')
    const shown = await shownWords(friend)
    given++
    expect(shown).not.toBe('')
    // A selection that begins in a credit or in a head is trimmed to the text after it.
    if (beginsInOther) expect(bare(said)).toContain(shown)
    else expect(shown).toBe(bare(said))
  }
  expect(given).toBeGreaterThan(20)
}, 300_000)

it.each([
  ['a credit', 'article[lang=en] small'],
  [
    'what a browser has translated',
    'article[lang=vi] [data-passage="research-vessel"] .piece-text',
  ],
])('gives no link to %s, and says why', async (what, selector) => {
  const page = await open(`/en/${talks}`)
  await page.evaluate(
    ([css, isTranslated]) => {
      const element = document.querySelector(css)
      if (!element) throw new Error(`no ${css}`)
      if (isTranslated) {
        const other = document.createElement('b')
        other.textContent = 'and receive a ship'
        element.replaceChildren(other)
      }
      getSelection()?.selectAllChildren(element)
    },
    [selector, what !== 'a credit'] as const,
  )
  await page.getByText('No link to these words').waitFor()
  expect(await page.locator('.share-words button').count()).toBe(0)
})
