import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { connectBrowser, open, piece, talks } from './open.ts'

connectBrowser()

/** A page whose script comes when it is let through. */
async function slowPage(address: string) {
  let letThrough: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const page = await open(address, {
    isAsleep: true,
    prepare: (fresh) =>
      fresh.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
        await held
        await route.continue()
      }),
    waitUntil: 'commit',
  })
  await page.locator('aside.rail').waitFor()
  const wake = async () => {
    letThrough()
    await page.waitForSelector('html[data-hydrated=""]')
  }
  return { page, wake }
}

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())

describe('before the page reacts', () => {
  it('a click on a passage is kept, and a second one in a hurry takes nothing back', async () => {
    const { page, wake } = await slowPage(`/en/${talks}`)
    await piece(page, 'en', 'cold-storage').click()
    await piece(page, 'en', 'cold-storage').click()
    await wake()
    await page.waitForURL('**/cold-storage')
  })

  it.each(['All differences', 'Reading settings'])('a click on %s is kept', async (name) => {
    const { page, wake } = await slowPage(`/en/${talks}`)
    await page.getByRole('button', { name }).click()
    await wake()
    await page.getByRole('dialog').waitFor()
  })

  it('what is selected stays selected, and its link is offered', async () => {
    const { page, wake } = await slowPage(`/en/${talks}`)
    await piece(page, 'en', 'cold-storage')
      .locator('.piece-text')
      .evaluate((text) => getSelection()?.selectAllChildren(text))
    const before = await selected(page)
    expect(before).toContain('cold storage')
    await wake()
    await page.locator('.share-words button').waitFor()
    expect(await selected(page)).toBe(before)
  })

  it('letters that are typed are no commands, and those right after are none either', async () => {
    const { page, wake } = await slowPage(`/en/${talks}`)
    await page.keyboard.type('vn')
    await wake()
    await page.keyboard.type('nlv')
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`/en/${talks}`)
  })
})

describe('where the script does not come', () => {
  const asleep = {
    isAsleep: true,
    expectedErrors: /net::ERR_FAILED|404/,
    prepare: (page: Page) => page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.abort()),
  }

  it.each([
    ['en', 'A part of this page did not arrive', 'Try again'],
    ['vi', 'Một phần của trang này chưa tải được', 'Thử lại'],
  ])('a page in %s says so, and is tried again', async (ui, words, retry) => {
    const page = await open(`/${ui}/${talks}/cold-storage`, asleep)
    await page.getByRole('alert').getByText(words).waitFor()
    expect(await page.locator('article').count()).toBe(2)
    await page.unroute(/\/assets\/index-[^/]*\.js$/)
    await page.getByRole('button', { name: retry }).click()
    await page.waitForSelector('html[data-hydrated=""]')
  })

  it.each(['/', `/en/${talks}/no-such-passage`, '/nowhere'])('%s is not blank', async (address) => {
    const page = await open(address, asleep)
    await page.getByRole('link', { name: 'Song Song bằng tiếng Việt' }).click()
    await page.waitForURL('**/vi')
  })
})

/** What browsers that translate do: each text is another element, and the text node is gone. */
function translate(page: Page) {
  return page.evaluate(() => {
    for (const root of document.querySelectorAll('article, header, aside, search')) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        if (text.data.trim() === '') continue
        const inner = document.createElement('font' as string)
        inner.textContent = text.data.toUpperCase()
        const outer = document.createElement('font' as string)
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
  })
}

/** The texts of all pieces, capitals or not. */
async function texts(page: Page) {
  const all = await page.locator('.piece-text').allTextContents()
  return all.map((text) => text.toLowerCase())
}

describe('a page that the browser has translated', () => {
  it('is found in, chosen from, switched over and opened up without breaking', async () => {
    const page = await open(`/en/${talks}`)
    const before = await texts(page)
    await translate(page)
    await page.keyboard.press('/')
    await page.getByRole('searchbox').fill('vaccine')
    await page.locator('mark.hit').first().waitFor()
    // Nothing is doubled beside what was put in its place, and nothing is lost.
    expect(await texts(page)).toEqual(before)
    await translate(page)
    await page.getByRole('searchbox').fill('vaccin')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await piece(page, 'vi', 'strategic-partnership').click()
    await page.locator('#panel h2').waitFor()
    await translate(page)
    await piece(page, 'vi', 'cold-storage').click()
    await page.waitForURL('**/cold-storage')
    await page.getByRole('button', { name: /^All differences$/i }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await texts(page)).toEqual(before)
    await page.getByRole('link', { name: /^Tiếng Việt$/i }).click()
    await page.waitForURL('**/vi/**')
    // What the interface says is in its language, and nothing of the other stands beside it.
    const head = await page.locator('article[lang=en] header').textContent()
    expect(head).toMatch(/tiếng Anh/i)
    expect(head).not.toMatch(/English/i)
    await page.getByRole('link', { name: /^VNS$/i }).click()
    await page.waitForURL(/view=/)
    await page.locator('.wordmark').click()
    await page.locator('main.library').waitFor()
  })
})
