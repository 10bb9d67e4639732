import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { indexPair, quotation } from '../../src/domain/pair/pair-index.ts'
import { blockText, uiLanguages } from '../../src/domain/pair/pair.ts'
import type { Pair } from '../../src/domain/pair/pair.ts'
import { pairIds, readPair } from '../../src/tools/content/read-content.ts'
import { connectBrowser, isInView, open, piece, talks } from './open.ts'

connectBrowser()

function pairOf(id: string): Pair {
  const read = readPair(id)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.pair
}

const pair = pairOf(talks)
const pairIndex = indexPair(pair)
const pairs = pairIds().map(pairOf)
const addresses = uiLanguages.flatMap((ui) => [
  `/${ui}`,
  `/${ui}/make`,
  ...pairs.flatMap(({ id, passages }) => [
    `/${ui}/${id}`,
    ...passages.map((passage) => `/${ui}/${id}/${passage.id}`),
  ]),
])

describe('what the build writes', () => {
  it('is a page for every address, and each is in the sitemap', () => {
    const sitemap = readFileSync(path.join(inject('folder'), 'sitemap.xml'), 'utf8')
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) => loc)
    expect(listed.map((loc) => new URL(loc).pathname).sort()).toEqual([...addresses].sort())
    for (const address of addresses) {
      expect(existsSync(path.join(inject('folder'), address, 'index.html')), address).toBe(true)
    }
  })

  it('grows with the number of passages, and a page holds no second copy of the text', () => {
    const page = readFileSync(path.join(inject('folder'), 'en', talks, 'index.html'), 'utf8')
    const credit = 'VNA/VNS Photo'
    const body = page.slice(page.indexOf('<body'))
    expect(body.split(credit)).toHaveLength(2)
  })
})

describe.each(uiLanguages)('a page in %s, as others see it', (ui) => {
  const passage = 'cold-storage'

  it('says what it is, where it belongs and in which languages it is', async () => {
    const page = await open(`/${ui}/${talks}/${passage}`)
    const attribute = (selector: string, name = 'content') =>
      page.locator(`head ${selector}`).getAttribute(name)
    const [first, second] = pair.articles
    const own = ui === first.lang ? first : second
    const found = pairIndex.passages.get(passage)
    const words = found ? quotation(pairIndex, own, found) : ''
    expect(await attribute('meta[name=description]')).toBe(words)
    expect(await attribute('meta[property="og:description"]')).toBe(words)
    expect(await attribute('link[rel=canonical]', 'href')).toBe(`/${ui}/${talks}/${passage}`)
    expect(await attribute('meta[property="og:url"]')).toBe(`/${ui}/${talks}/${passage}`)
    for (const language of uiLanguages) {
      expect(await attribute(`link[rel=alternate][hreflang=${language}]`, 'href')).toBe(
        `/${language}/${talks}/${passage}`,
      )
    }
    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    ) as { isBasedOn: { '@type': string; publisher: { name: string } }[]; author?: unknown }
    expect(data.isBasedOn.map((article) => article['@type'])).toEqual([
      'NewsArticle',
      'NewsArticle',
    ])
    expect(data.isBasedOn.map(({ publisher }) => publisher.name)).toEqual(['VNS', 'Zing News'])
    expect(JSON.stringify(data)).not.toContain('"author"')
  })

  it('takes its canonical address along when the reader goes on', async () => {
    const page = await open(`/${ui}/${talks}`)
    await piece(page, 'en', passage).click()
    await page.waitForURL(`**/${passage}`)
    const canonical = page.locator('head link[rel=canonical]')
    expect(await canonical.count()).toBe(1)
    expect(await canonical.getAttribute('href')).toBe(`/${ui}/${talks}/${passage}`)
    expect(await page.locator('head meta[name=description]').count()).toBe(1)
  })
})

describe('waking up', () => {
  // Every page of one pair; of others, where the same is drawn again, what is not the same on both sides.
  const woken = pairs.flatMap(({ id, passages }) => [
    id,
    ...passages
      .filter(({ relation }) => id === talks || relation !== 'same')
      .map((passage) => `${id}/${passage.id}`),
  ])

  it.each(uiLanguages)('pages in %s find what they would render themselves', async (ui) => {
    const page = await open(`/${ui}`)
    for (const place of woken) {
      const address = `/${ui}/${place}`
      await page.goto(inject('site') + address)
      await page.waitForSelector('html[data-hydrated]')
      // A mismatch would be among the complaints that end the test.
      expect(await page.locator('#root').getAttribute('data-page')).toBe(address)
    }
  })

  it.each(['?view=vi', '?q=vaccine', '?view=en&q=vaccine', '?words=garbage'])(
    'takes %s from the address, of which no page knew',
    async (query) => {
      const page = await open(`/en/${talks}${query}`)
      expect(await page.locator('article:visible').count()).toBe(query.includes('view') ? 1 : 2)
      expect((await page.locator('mark.hit').count()) > 0).toBe(query.includes('q='))
      const toggle = page.getByRole('link', { name: 'Tiếng Việt' })
      expect(await toggle.getAttribute('href')).toBe(`/vi/${talks}${query}`)
    },
  )

  it('takes away the slash that static hosts add', async () => {
    const page = await open(`/en/${talks}/cold-storage/?view=vi`)
    expect(new URL(page.url()).pathname).toBe(`/en/${talks}/cold-storage`)
    expect(await isInView(piece(page, 'vi', 'cold-storage'))).toBe(true)
  })

  it('leaves the text to be read where its data does not come, and says so', async () => {
    const page = await open(`/vi/${talks}/cold-storage`, {
      expectedErrors: /Failed to load|net::/,
      prepare: (page) => page.route('**/content/**', (route) => route.abort()),
    })
    await page.getByRole('alert').getByText('Không có kết nối').waitFor()
    expect(await page.locator('article').count()).toBe(2)
    await page.unroute('**/content/**')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.waitForSelector('html[data-hydrated=""]')
  })
})

describe('without JavaScript', () => {
  const asleep = { javaScriptEnabled: false, isAsleep: true }

  it('both articles stand there word for word, with a link for every passage', async () => {
    const page = await open(`/en/${talks}`, asleep)
    for (const article of pair.articles) {
      const blocks = page.locator(`article[lang=${article.lang}] [data-block]`)
      const texts = await blocks.allTextContents()
      expect(texts.map((text) => text.trim())).toEqual(
        article.blocks.map((block) =>
          [blockText(block).trim(), block.credit].filter(Boolean).join(' '),
        ),
      )
    }
    for (const { id } of pair.passages) {
      const link = page.locator(`[data-passage=${id}] > a`).first()
      expect(await link.getAttribute('href')).toBe(`/en/${talks}/${id}`)
    }
  })

  it('a passage’s link opens it lit on both sides, and the toggle keeps it', async () => {
    const page = await open(`/en/${talks}`, asleep)
    await page.locator('[data-passage=cold-storage] > a').first().click()
    const lit = '[data-passage=cold-storage][aria-current=true]'
    await page.waitForURL('**/cold-storage')
    expect(await page.locator(`article[lang=en] ${lit}`).count()).toBeGreaterThan(0)
    expect(await page.locator(`article[lang=vi] ${lit}`).count()).toBeGreaterThan(0)
    expect(await page.locator('[data-passage][aria-current]').count()).toBe(
      await page.locator(lit).count(),
    )
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    await page.waitForURL(`**/vi/${talks}/cold-storage`)
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    expect(await page.locator(lit).count()).toBeGreaterThan(1)
  })

  it('the start and the library lead on', async () => {
    const page = await open('/', asleep)
    await page.getByRole('link', { name: 'Song Song bằng tiếng Việt' }).click()
    await page.getByRole('link', { name: /^Bộ trưởng Ngoại giao/ }).click()
    await page.waitForURL(`**/vi/${talks}`)
  })
})
