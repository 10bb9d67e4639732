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

  it('what is pointed at and what has the focus keep their contrast', async () => {
    const page = await open(`/${ui}/${talks}`)
    await piece(page, 'en', 'cold-storage').focus()
    await piece(page, 'en', 'oda-trade-investment').hover()
    expect(await violations(page)).toEqual([])
  })
})
