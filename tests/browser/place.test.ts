import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { connectBrowser, isInView, open, piece, talks } from './open.ts'

connectBrowser()

const declaration = 'universal-declaration-of-human-rights'

/** How far each article is scrolled, once nothing moves any more. */
async function tops(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const read = () => [...document.querySelectorAll('article')].map(({ scrollTop }) => scrollTop)
    for (let last = ''; last !== read().join();) {
      last = read().join()
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame)
    }
    return read().map(Math.round)
  })
}

/** The passage at the top of each article. */
async function topPieces(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')].map((article) => {
      const { top } = article.getBoundingClientRect()
      const pieces = [...article.querySelectorAll<HTMLElement>('.piece')]
      return pieces.find((piece) => piece.getBoundingClientRect().top >= top - 3)?.dataset[
        'passage'
      ]
    }),
  )
}

async function readOn(page: Page, top: number): Promise<number[]> {
  await page.evaluate((to) => {
    for (const article of document.querySelectorAll('article')) article.scrollTo(0, to)
  }, top)
  return tops(page)
}

describe('the place of the reader', () => {
  it.each(['', '/article-3'])('is kept when the page is loaded anew: %s', async (passage) => {
    const page = await open(`/en/${declaration}${passage}`)
    await readOn(page, 4000)
    const before = await topPieces(page)
    await page.reload()
    await page.waitForSelector('html[data-hydrated]')
    // What is above is not measured again, so that only what is seen can be compared.
    await tops(page)
    expect(await topPieces(page)).toEqual(before)
  })

  it('is kept while one is in the library, and a link’s own is not', async () => {
    const page = await open(`/en/${declaration}`)
    const before = await readOn(page, 1500)
    await page.locator('.wordmark').click()
    await page.waitForURL(/\/en$/)
    await page.goBack()
    await page.locator('article').first().waitFor()
    expect(await tops(page)).toEqual(before)
    await page.locator('.wordmark').click()
    await page.locator(`a[href$="${declaration}"]`).first().click()
    await page.locator('article').first().waitFor()
    expect(await tops(page)).toEqual([0, 0])
  })

  it('is that of the chosen passage, Back on a phone', async () => {
    const page = await open(`/en/${talks}`, { width: 375, height: 740, hasTouch: true })
    for (const id of ['strategic-partnership', 'acceptance']) {
      await piece(page, 'en', id).scrollIntoViewIfNeeded()
      await piece(page, 'en', id).click()
      await page.waitForURL(`**/${id}`)
    }
    await page.goBack()
    await page.waitForURL('**/strategic-partnership')
    await expect.poll(() => isInView(piece(page, 'en', 'strategic-partnership'))).toBe(true)
  })
})

describe('the history', () => {
  it('takes every key and letter, and is written in few entries', async () => {
    const page = await open(`/en/${declaration}`)
    await page.evaluate(() => {
      const counted = window as unknown as { written: number }
      counted.written = 0
      for (const how of ['pushState', 'replaceState'] as const) {
        const write = history[how].bind(history)
        history[how] = (...entry) => {
          counted.written++
          write(...entry)
        }
      }
    })
    for (let press = 0; press < 60; press++) await page.keyboard.press('n')
    await page.keyboard.press('/')
    await page.keyboard.type('everyone has the right to life')
    await page.waitForURL(/q=everyone%20has%20the%20right%20to%20life/)
    expect(await page.locator('.find-bar input').inputValue()).toBe(
      'everyone has the right to life',
    )
    const written = await page.evaluate(() => (window as unknown as { written: number }).written)
    expect(written).toBeLessThan(60)
  })
})

describe('a chosen passage', () => {
  it('stays chosen when a word in it is selected by a double click, and goes by one', async () => {
    const page = await open(`/en/${talks}/strategic-partnership`)
    const text = piece(page, 'en', 'strategic-partnership').locator('.piece-text')
    await text.dblclick({ position: { x: 60, y: 8 } })
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toMatch(/^\S+$/)
    await page.keyboard.press('Shift')
    await page.evaluate(() => getSelection()?.removeAllRanges())
    expect(page.url()).toMatch(/strategic-partnership$/)
    await text.click({ position: { x: 20, y: 8 } })
    await page.waitForURL(new RegExp(`${talks}$`))
  })

  it('leaves Escape to the input method while letters are put together', async () => {
    const page = await open(`/en/${talks}/cold-storage?q=vaccine`)
    await page.locator('.find-bar input').focus()
    await page.evaluate(() => {
      const escape = { key: 'Escape', isComposing: true, bubbles: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', escape))
    })
    expect(await page.locator('.find-bar').count()).toBe(1)
    expect(page.url()).toMatch(/cold-storage\?q=vaccine$/)
  })
})
