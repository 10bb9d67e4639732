import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleText } from '../../src/domain/pair/article-text.ts'
import { indexPair } from '../../src/domain/pair/pair-index.ts'
import { formatWords } from '../../src/domain/words-link/words-grammar.ts'
import { selectWords } from '../../src/domain/words-link/words.ts'
import { pairAsCsv } from '../../src/domain/export/csv.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { root, serveWith } from './build.ts'
import type { Served } from './build.ts'
import { connectBrowser, isInView, open, overflow, piece, violations } from './open.ts'

connectBrowser()

/** A site with a pair in Arabic and English, and the same with the English first. */
const folder = mkdtempSync(path.join(tmpdir(), 'song-song-other-pairs-'))
const content = path.join(folder, 'content')
const [arabicFirst, englishFirst] = ['declaration-in-arabic', 'english-first'] as const
const passage = 'article-8-effective-remedy'
let served: Served

beforeAll(async () => {
  cpSync(path.join(root, 'tests/fixtures/pairs'), content, { recursive: true })
  cpSync(path.join(content, arabicFirst), path.join(content, englishFirst), { recursive: true })
  const alignment = path.join(content, englishFirst, 'alignment.json')
  const swapped = JSON.parse(readFileSync(alignment, 'utf8')) as object
  writeFileSync(alignment, JSON.stringify({ ...swapped, articles: ['en', 'ar'] }))
  served = await serveWith(content)
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Where things stand, in CSS pixels from the left of the window. */
async function placesIn(page: Page, lang: string) {
  const article = page.locator(`article[lang=${lang}]`)
  const places = (selector: string) =>
    article.locator(selector).evaluate((element) => {
      const { left, right } = element.getBoundingClientRect()
      return { left, right }
    })
  const heading = '[data-passage=article-8]'
  return {
    block: await places(`:is(h3, p):has(> ${heading})`),
    number: await places(`${heading} .piece-number`),
    text: await places(`${heading} .piece-text`),
    meta: await places('header .article-meta'),
    outlet: await article.locator('header h2').evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, right } = range.getBoundingClientRect()
      return { left, right }
    }),
  }
}

describe.each([
  [arabicFirst, ['ar', 'en']],
  [englishFirst, ['en', 'ar']],
] as const)('%s', (pair, [first, second]) => {
  it('stands side by side, each article from where its lines begin, close to the gutter', async () => {
    const page = await open(`/en/${pair}`, { site: served.site })
    const arabic = await placesIn(page, 'ar')
    expect(arabic.number.right).toBeCloseTo(arabic.block.right, 0)
    expect(arabic.text.right).toBeLessThanOrEqual(arabic.number.left + 1)
    expect(arabic.text.left).toBeGreaterThan(arabic.block.left + 100)
    expect(arabic.outlet.right).toBeCloseTo(arabic.meta.right, 0)
    const english = await placesIn(page, 'en')
    expect(english.number.left).toBeCloseTo(english.block.left, 0)
    expect(english.text.left).toBeGreaterThanOrEqual(english.number.right - 1)
    expect(english.outlet.left).toBeCloseTo(english.meta.left, 0)

    const gutter = await page.locator('.ribbons').boundingBox()
    const [before, after] = first === 'ar' ? [arabic, english] : [english, arabic]
    expect(gutter?.x).toBeCloseTo(before.block.right + 12, 0)
    expect((gutter?.x ?? 0) + (gutter?.width ?? 0)).toBeCloseTo(after.block.left - 12, 0)
    for (const width of [1440, 1024, 768, 375, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
  })

  it('has its ribbons begin at that part of a line where a piece does', async () => {
    const middle = 'article-7-against-discrimination'
    const page = await open(`/en/${pair}/${middle}`, { site: served.site })
    const chosen = page.locator('.ribbons [data-strength=selected][d^="M"]')
    await chosen.waitFor({ state: 'attached' })
    const parts = await piece(page, 'ar', middle).evaluate((element) => {
      const block = element.closest('p')?.getBoundingClientRect()
      const line = element.getClientRects()[0]
      const gutter = document.querySelector('.ribbons')?.getBoundingClientRect()
      if (!block || !line || !gutter) return null
      const part = (block.right - line.right) / block.width
      return { part, top: line.top - gutter.top + part * line.height }
    })
    expect(parts?.part).toBeGreaterThan(0.1)
    const path = (await chosen.getAttribute('d')) ?? ''
    const [, left, right] = /^M-1 (\S+)H0C.* (\S+)H/.exec(path.replace(/V.*/, '')) ?? []
    expect(Number(first === 'ar' ? left : right)).toBeCloseTo(parts?.top ?? 0, 0)
  })

  it('lights, chooses and finds on both sides, and links to it', async () => {
    const page = await open(`/vi/${pair}`, { site: served.site })
    await piece(page, first, 'article-3-life-and-liberty').hover()
    const lit = piece(page, second, 'article-3-life-and-liberty')
    await expect.poll(() => lit.getAttribute('data-active')).not.toBeNull()
    await piece(page, 'ar', passage).click()
    await page.waitForURL(`**/vi/${pair}/${passage}`)
    for (const lang of [first, second]) {
      expect(await piece(page, lang, passage).getAttribute('aria-current')).toBe('true')
      await expect.poll(() => isInView(piece(page, lang, passage))).toBe(true)
    }
    await page.keyboard.press('/')
    await page.keyboard.type('الجمعية')
    await page.waitForURL('**?q=*')
    expect(await page.locator('mark.hit').allTextContents()).toEqual(['الجمعية'])
    expect(
      await page.getByRole('searchbox').evaluate((one) => getComputedStyle(one).direction),
    ).toBe('rtl')
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(`**/general-assembly?q=*`)
    await expect.poll(() => isInView(piece(page, 'en', 'general-assembly'))).toBe(true)
    const friend = await open(`/en/${pair}/general-assembly?view=ar`, {
      site: served.site,
      width: 375,
    })
    await expect.poll(() => isInView(piece(friend, 'ar', 'general-assembly'))).toBe(true)
  })

  it('makes a link to selected words, and shows them', async () => {
    const page = await open(`/en/${pair}`, {
      site: served.site,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await piece(page, 'ar', passage)
      .locator('.piece-text')
      .evaluate((element) => getSelection()?.selectAllChildren(element))
    await page.locator('.share-words button').click()
    const link = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(link).toContain(served.site)
    const friend = await open((await link()).slice(served.site.length), { site: served.site })
    const shared = friend.locator('article[lang=ar] mark.shared')
    await shared.first().waitFor()
    expect((await shared.allTextContents()).join('')).toMatch(/^لكل شخص.*القانون\.$/)
  })

  it('is printed in its directions', async () => {
    const page = await open(`/en/${pair}`, { site: served.site })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const lines = await page
      .locator('.parallel-text tbody:last-of-type [lang] .parallel-text-words')
      .evaluateAll((all) =>
        all.map((text) => {
          const cell = text.closest('td')?.getBoundingClientRect()
          const last = [...text.getClientRects()].at(-1)
          if (!cell || !last) return null
          return last.left - cell.left > cell.right - last.right ? 'right' : 'left'
        }),
      )
    expect(lines).toEqual(first === 'ar' ? ['right', 'left'] : ['left', 'right'])
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  })

  it('is downloaded as it is', async () => {
    const read = readPair(pair, content)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const page = await open(`/en/${pair}`, { site: served.site })
    await page.getByRole('button', { name: 'All differences' }).click()
    await page.getByText('Download', { exact: true }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const text = String(await buffer(await (await saved).createReadStream()))
    expect(text).toBe(pairAsCsv(read.pair, 'en'))
    expect(text).toContain('الجمعية العامة')
  })
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it('has no violation of WCAG 2.2 AA, wide or narrow', async () => {
    for (const address of ['/en', `/vi/${arabicFirst}/${passage}?q=الحق`]) {
      const page = await open(address, { site: served.site, colorScheme })
      for (const width of [1440, 768, 375]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await violations(page)).toEqual([])
      }
    }
  })
})

it('its pictures are there, whatever typefaces this machine has', () => {
  for (const name of [arabicFirst, `${arabicFirst}/${passage}`]) {
    const png = readFileSync(path.join(served.folder, 'preview', `${name}.png`))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  }
})

describe('two articles in one language', () => {
  const pair = 'harbour-bridge-reopens'
  const inArticle = (page: Page, id: string) => page.locator(`article[data-article=${id}]`)

  it('are read, compared, found in, linked to by words, printed and taken out', async () => {
    const page = await open(`/en/${pair}`, { site: served.site })
    expect(await page.locator('article[lang=en]').count()).toBe(2)
    await inArticle(page, 'courier').locator('[data-passage=cost]').first().click()
    for (const id of ['courier', 'gazette']) {
      expect(await inArticle(page, id).locator('[aria-current]').count()).toBeGreaterThan(0)
    }
    const panel = page.locator('#panel')
    await panel.getByText('The sums differ by two million pounds.').waitFor()
    expect(await panel.innerText()).toMatch(/14 million pounds[\s\S]*16 million pounds/)
    await page.keyboard.press('/')
    await page.locator('.find-bar input').fill('nine months')
    expect(await page.locator('mark.hit').allTextContents()).toEqual(['nine months', 'nine months'])
    expect(await violations(page)).toEqual([])
  })

  it('have addresses of their own, and keep the view and the words of a link', async () => {
    const alone = await open(`/en/${pair}?view=gazette`, { site: served.site })
    expect(await inArticle(alone, 'gazette').isVisible()).toBe(true)
    expect(await inArticle(alone, 'courier').isVisible()).toBe(false)
    const read = readPair(pair, content)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const pairIndex = indexPair(read.pair)
    const [, gazette] = read.pair.articles
    const at = articleText(gazette).text.indexOf('16 million pounds')
    const selector = selectWords(pairIndex, gazette, at, at + '16 million pounds'.length)
    const words = encodeURIComponent(selector ? formatWords(selector) : '')
    const page = await open(`/vi/${pair}?words=${words}`, { site: served.site })
    expect(await page.locator('mark.shared').allTextContents()).toEqual(['16 million pounds'])
    expect(await inArticle(page, 'gazette').locator('mark.shared').count()).toBe(1)
  })

  it('say why in the language that there is, and are called as their headlines', async () => {
    const page = await open(`/vi/${pair}/first-crossing`, { site: served.site })
    const reason = page.locator('#panel').getByText('The Courier counts a hundred residents')
    expect(await reason.getAttribute('lang')).toBe('en')
    const title = page.getByRole('heading', { level: 1 })
    expect(await title.innerText()).toMatch(/^Harbour bridge opens again .* for the first time/s)
    expect(await title.locator('[lang=en]').count()).toBe(2)
  })
})
