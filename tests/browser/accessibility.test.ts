import { describe, expect, it } from 'vitest'
import { open, piece, talks, connectBrowser, violations } from './open.ts'

connectBrowser()

describe.each(['en', 'vi'])('in %s', (ui) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each([
      ['the library', ''],
      ['the reader', `/${talks}`],
      ['the reader with a passage', `/${talks}/cold-storage`],
      ['the reader with one article', `/${talks}/myanmar?view=vi`],
      ['a passage that is not there', `/${talks}/nothing`],
      ['an address where nothing is', '/%E0%A4%A'],
    ])('%s has no violation of WCAG 2.2 AA, wide or narrow', async (_name, path) => {
      const page = await open(`/${ui}${path}`, { colorScheme })
      for (const width of [1440, 768, 375]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await violations(page)).toEqual([])
      }
    })
  })

  it.each(['light', 'dark'] as const)(
    'what appears when it is wanted has no violation either (%s)',
    async (colorScheme) => {
      const page = await open(`/${ui}/${talks}/cold-storage?q=nam`, { colorScheme })
      const isClean = async () => {
        for (const width of [1440, 375]) {
          await page.setViewportSize({ width, height: 800 })
          // At the top: what is scrolled halfway under a bar that stays counts as a small target.
          await page.evaluate(() => scrollTo(0, 0))
          expect(await violations(page)).toEqual([])
        }
      }
      await page.locator('mark.hit').first().waitFor()
      await isClean()
      for (const key of ['?', 'drawer', 'settings']) {
        if (key === '?') await page.keyboard.press('?')
        if (key === 'drawer') await page.locator('.legend .link').click()
        if (key === 'settings') await page.locator('.settings-button').click()
        await page.getByRole('dialog').waitFor()
        await isClean()
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      await page.locator('.word-pairs summary').click()
      await page.locator('.word-pairs button').first().focus()
      await isClean()
      await page.evaluate(() => {
        const text = document.querySelector('article[lang=en] .piece-text')
        if (text) getSelection()?.selectAllChildren(text)
      })
      await page.locator('.share-words button').waitFor()
      await isClean()
    },
  )

  it('what is pointed at and what has the focus keep their contrast', async () => {
    const page = await open(`/${ui}/${talks}`)
    await piece(page, 'en', 'cold-storage').focus()
    await piece(page, 'en', 'oda-trade-investment').hover()
    expect(await violations(page)).toEqual([])
  })
})
