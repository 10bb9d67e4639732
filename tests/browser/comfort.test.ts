import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  connectBrowser,
  isInView,
  open,
  overflow,
  piece,
  talks,
  topOf,
  violations,
} from './open.ts'

connectBrowser()

const key = 'song-song.preferences'
const names = { en: 'Reading settings', vi: 'Tùy chỉnh cách đọc' }

/** As if somebody had chosen it on an earlier visit. */
function stored(preferences: object) {
  return (page: Page) =>
    page.addInitScript(
      ([name, text]) => {
        if (name && text && !localStorage.getItem(name)) localStorage.setItem(name, text)
      },
      [key, JSON.stringify(preferences)],
    )
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

const openDialog = async (page: Page, ui: 'en' | 'vi') => {
  await page.getByRole('button', { name: names[ui] }).click()
  const dialog = page.getByRole('dialog', { name: names[ui] })
  await dialog.waitFor()
  return dialog
}

describe('what was chosen', () => {
  it.each([
    ['dark', 'light', 'rgb(22, 24, 28)'],
    ['light', 'dark', 'rgb(253, 252, 249)'],
  ] as const)('%s on a %s device is there in every frame', async (theme, colorScheme, colour) => {
    const page = await open(`/en/${talks}`, {
      colorScheme,
      prepare: async (fresh) => {
        await stored({ theme })(fresh)
        await fresh.addInitScript(() => {
          const seen = new Set<string>()
          Object.assign(window, { seen })
          const look = () => {
            // A page without its style sheet is not painted.
            if (document.styleSheets.length > 0) {
              seen.add(getComputedStyle(document.documentElement).backgroundColor)
            }
            requestAnimationFrame(look)
          }
          look()
        })
      },
    })
    await page.locator('article').first().waitFor()
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
    expect(seen).toEqual([colour])
  })

  it('is set by the page itself, before any script of the app', async () => {
    const page = await open('/en', {
      prepare: stored({ theme: 'dark', size: 'large' }),
      expectedErrors: /ERR_FAILED/,
    })
    await page.route('**/*.js', (route) => route.abort())
    await page.reload({ waitUntil: 'commit' }).catch(() => null)
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
    expect(await page.getAttribute('html', 'data-size')).toBe('large')
    expect(await page.getAttribute('html', 'data-hydrated')).not.toBe('')
  })

  it('survives a reload', async () => {
    const page = await open(`/en/${talks}`)
    const size = () =>
      piece(page, 'en', 'phone-talks').evaluate((element) => getComputedStyle(element).fontSize)
    const before = await size()
    const dialog = await openDialog(page, 'en')
    await dialog.getByRole('radio', { name: 'Dark' }).check()
    await dialog.getByRole('radio', { name: 'Largest' }).check()
    await dialog.getByRole('radio', { name: 'Sans serif' }).check()
    const chosen = await size()
    expect(parseFloat(chosen) / parseFloat(before)).toBeCloseTo(1.45, 2)
    await page.reload()
    await page.waitForSelector('article')
    expect(await size()).toBe(chosen)
    expect(await background(page)).toBe('rgb(22, 24, 28)')
  })

  it('holds in the other tabs too', async () => {
    const page = await open('/en')
    const other = await page.context().newPage()
    await other.goto(page.url())
    const dialog = await openDialog(page, 'en')
    await dialog.getByRole('radio', { name: 'Dark' }).check()
    await expect.poll(() => background(other)).toBe('rgb(22, 24, 28)')
  })
})

describe('a change of the text', () => {
  it('leaves what is being read where it is', async () => {
    const page = await open(`/en/${talks}/invitation`)
    const reading = piece(page, 'en', 'invitation')
    const before = await topOf(reading)
    const dialog = await openDialog(page, 'en')
    for (const name of ['Largest', 'Loose', 'Sans serif', 'Small']) {
      await dialog.getByRole('radio', { name }).check()
      expect(Math.abs((await topOf(reading)) - before)).toBeLessThan(2)
    }
    expect(await isInView(piece(page, 'vi', 'invitation'))).toBe(true)
  })
})

describe.each(['en', 'vi'] as const)('the dialog in %s', (ui) => {
  it.each(['light', 'dark'] as const)('%s has no violation of WCAG 2.2 AA', async (colorScheme) => {
    const page = await open(`/${ui}/${talks}`, { colorScheme })
    const dialog = await openDialog(page, ui)
    for (const width of [1440, 375, 320]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      const spills = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth)
      expect(spills).toBe(false)
    }
  })

  it('closes by Escape, by its button and by a click beside it, and gives the focus back', async () => {
    const page = await open(`/${ui}/${talks}/cold-storage`)
    const closings = [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('dialog').getByRole('button').click(),
      () => page.mouse.click(20, 700),
    ]
    for (const close of closings) {
      const dialog = await openDialog(page, ui)
      await dialog.getByRole('heading').click()
      expect(await dialog.isVisible()).toBe(true)
      await close()
      await dialog.waitFor({ state: 'detached' })
      const focused = await page.evaluate(() => document.activeElement?.ariaLabel)
      expect(focused).toBe(names[ui])
    }
    // The passage stays chosen: Escape was the dialog's.
    expect(page.url()).toMatch(/\/cold-storage$/)
  })

  it.each([320, 375, 768])(
    'and the largest text: at %i px nothing scrolls sideways',
    async (width) => {
      for (const face of ['serif', 'sans']) {
        const page = await open(`/${ui}/${talks}/cold-storage?view=vi`, {
          width,
          height: 740,
          prepare: stored({ size: 'largest', spacing: 'loose', face }),
        })
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        const cut = await page.evaluate(() =>
          [
            ...document.querySelectorAll(
              '.piece, .article-headline, .article-caption, button, nav a',
            ),
          ]
            .filter((element) => element.checkVisibility())
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => element.textContent),
        )
        expect(cut).toEqual([])
      }
    },
  )
})
