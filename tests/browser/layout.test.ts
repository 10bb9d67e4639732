import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { isInView, open, overflow, piece, talks, topOf, connectBrowser } from './open.ts'

connectBrowser()

const deepLink = `/vi/${talks}/cold-storage`

describe.each([320, 375, 768, 1024, 1280, 1440])('at %i px', (width) => {
  it('nothing scrolls sideways, and the passage is in view', async () => {
    const page = await open(deepLink, { width, height: 740 })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await isInView(piece(page, 'en', 'cold-storage'))).toBe(true)
    const isWide = width >= 768
    expect(await page.locator('article[lang=vi]').isVisible()).toBe(isWide)
    const library = await open('/en', { width, height: 740 })
    expect(await overflow(library)).toBeLessThanOrEqual(0)
  })

  it('targets are 24 px at least', async () => {
    const page = await open(deepLink, { width, height: 740 })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('nav.switch a, button, .panel-actions a, .wordmark')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width: wide, height } = element.getBoundingClientRect()
          return wide < 24 || height < 24
        })
        .map((element) => element.outerHTML),
    )
    expect(small).toEqual([])
  })
})

describe('on a phone', () => {
  const phone = { width: 375, height: 740, hasTouch: true, isMobile: true }

  it.each(['en', 'vi'])(
    'in %s: choosing shows the counterpart without leaving the place',
    async (ui) => {
      const page = await open(`/${ui}/${talks}`, phone)
      const chosen = piece(page, 'en', 'phone-talks')
      await chosen.evaluate((element) => {
        scrollBy({ top: element.getBoundingClientRect().top - 150, behavior: 'instant' })
      })
      const before = await topOf(chosen)
      await chosen.tap()
      await page.waitForURL('**/phone-talks')
      const sheet = page.locator('.panel')
      await sheet.getByText(/Ngày 27\/4, Bộ trưởng/).waitFor()
      expect(await topOf(chosen)).toBe(before)
      const box = await sheet.boundingBox()
      const { bottom } = await chosen.evaluate((element) => element.getBoundingClientRect())
      expect(bottom).toBeLessThanOrEqual((box?.y ?? 0) + 1)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    },
  )

  it('a piece that the sheet would cover comes out from under it', async () => {
    const page = await open(`/en/${talks}`, phone)
    const chosen = piece(page, 'en', 'covid-prevention')
    await chosen.evaluate((element) => element.scrollIntoView({ block: 'end' }))
    await chosen.tap()
    await page.waitForURL('**/covid-prevention')
    const sheet = page.locator('.panel')
    const gap = async () => {
      const { bottom } = await chosen.evaluate((element) => element.getBoundingClientRect())
      return ((await sheet.boundingBox())?.y ?? 0) - bottom
    }
    await expect.poll(gap).toBeGreaterThanOrEqual(-1)
  })

  it.each(['en', 'vi'])(
    'in %s: the other article opens at the counterpart of what was read',
    async (ui) => {
      const page = await open(`/${ui}/${talks}`, phone)
      const reading = piece(page, 'en', 'students-and-trainees')
      await reading.evaluate((element) => {
        const { top } = element.getBoundingClientRect()
        scrollBy({ top: top - 120, behavior: 'instant' })
      })
      const height = await topOf(reading)
      const landing = piece(page, 'vi', 'students-and-trainees')
      await page.getByRole('link', { name: 'Zing News', exact: true }).click()
      await landing.waitFor()
      expect(Math.abs((await topOf(landing)) - height)).toBeLessThan(2)
      await page.getByRole('link', { name: 'VNS', exact: true }).click()
      await reading.waitFor()
      expect(Math.abs((await topOf(reading)) - height)).toBeLessThan(2)
    },
  )

  it.each(['en', 'vi'])(
    'in %s: the sheet is pulled away with a finger, or goes by Back',
    async (ui) => {
      const page = await open(`/${ui}/${talks}`, phone)
      const sheet = page.locator('.panel')
      await piece(page, 'en', 'phone-talks').tap()
      await page.waitForURL('**/phone-talks')
      const pull = (distance: number) =>
        sheet.evaluate((element, far) => {
          const box = element.getBoundingClientRect()
          const touch = (y: number) =>
            new Touch({ identifier: 1, target: element, clientX: 100, clientY: y })
          const fire = (type: string, y: number) =>
            element.dispatchEvent(
              new TouchEvent(type, { touches: [touch(y)], cancelable: true, bubbles: true }),
            )
          fire('touchstart', box.top + 10)
          fire('touchmove', box.top + 10 + far)
          fire('touchend', box.top + 10 + far)
        }, distance)
      await pull(40)
      expect(await sheet.isVisible()).toBe(true)
      await pull(150)
      await page.waitForURL(new RegExp(`${talks}$`))
      await sheet.waitFor({ state: 'hidden' })
      await page.goBack()
      await page.waitForURL('**/phone-talks')
      await page.goBack()
      await sheet.waitFor({ state: 'hidden' })
    },
  )

  it('turning it keeps the place', async () => {
    const page = await open(`/en/${talks}?view=vi`, { width: 390, height: 740 })
    const reading = piece(page, 'vi', 'long-term-partner')
    await reading.evaluate((element) => {
      scrollBy({ top: element.getBoundingClientRect().top - 130, behavior: 'instant' })
    })
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    await page.setViewportSize({ width: 740, height: 390 })
    await expect.poll(() => isInView(reading)).toBe(true)
    await page.setViewportSize({ width: 390, height: 740 })
    await expect.poll(() => isInView(reading)).toBe(true)
  })

  it('a passage of the second article alone is shown by its link', async () => {
    const page = await open(`/en/${talks}/congratulation`, phone)
    expect(await isInView(piece(page, 'vi', 'congratulation'))).toBe(true)
  })
})

describe('with larger text', () => {
  it.each([
    [1440, 900],
    [375, 740],
  ])('of 200 %% at %i px nothing is lost', async (width, height) => {
    const page = await open(deepLink, { width, height })
    // What a browser's setting for the size of text does.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('nav a, button, h2, .piece')]
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.textContent),
    )
    expect(cut).toEqual([])
  })
})

describe('what the reader’s system asks for', () => {
  it('reduced motion: the counterpart jumps', async () => {
    const page = await open(`/en/${talks}`, { reducedMotion: 'reduce' })
    await piece(page, 'vi', 'strategic-partnership').click()
    const arrived = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          requestAnimationFrame(() => {
            const there = document.querySelector('article[lang=en] [aria-current]')
            const box = there?.getBoundingClientRect()
            resolve(box !== undefined && box.top >= 0 && box.bottom <= innerHeight)
          })
        }),
    )
    expect(arrived).toBe(true)
  })

  it('forced colours: what is lit and what is selected have an outline', async () => {
    const page = await open(deepLink, { forcedColors: 'active' })
    const outline = (lang: string, id: string) =>
      piece(page, lang, id).evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        return `${outlineStyle} ${outlineWidth}`
      })
    expect(await outline('vi', 'cold-storage')).toBe('solid 2px')
    await piece(page, 'en', 'research-vessel').hover()
    expect(await outline('vi', 'research-vessel')).toBe('solid 1px')
    expect(await outline('vi', 'commercial-flights')).toMatch(/^none/)
  })

  it('a dark theme: the page is dark', async () => {
    const page = await open('/en', { colorScheme: 'dark' })
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    )
    expect(background).toBe('rgb(22, 24, 28)')
  })
})

describe('the fonts', () => {
  it('are ours, with Vietnamese, without latin-ext, and shift nothing', async () => {
    const requests: string[] = []
    const page = await open(`/vi/${talks}`, {
      prepare: async (fresh) => {
        fresh.on('request', (request) => requests.push(request.url()))
        await fresh.addInitScript(addUpShifts)
      },
    })
    await page.evaluate(() => document.fonts.ready)
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
    )
    expect(new Set(loaded)).toEqual(new Set(['Literata', 'Be Vietnam Pro']))
    expect(requests.filter((url) => url.includes('latin-ext'))).toEqual([])
    expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([])
    expect(await shiftOf(page)).toBeLessThan(0.01)
  })

  it('shift nothing where they come after the text, and before the page reacts', async () => {
    const page = await open(`/vi/${talks}`, {
      prepare: async (fresh) => {
        await fresh.addInitScript(addUpShifts)
        const painted = new Promise<void>((resolve) => {
          void fresh.exposeFunction('painted', resolve)
        })
        await fresh.addInitScript(() => {
          new PerformanceObserver(() =>
            (window as unknown as { painted: () => void }).painted(),
          ).observe({ type: 'paint', buffered: true })
        })
        const fonts: Promise<unknown>[] = []
        await fresh.route('**/*.woff2', async (route) => {
          const arrived = painted
            .then(() => route.continue())
            .then(() => route.request().response())
          fonts.push(arrived.then((response) => response?.finished()))
          await arrived
        })
        await fresh.route('**/assets/index-*.js', async (route) => {
          await painted
          await Promise.all(fonts)
          await route.continue()
        })
      },
    })
    await page.evaluate(() => document.fonts.ready)
    expect(await shiftOf(page)).toBeLessThan(0.01)
  })
})

/** Adds up in the page how far what is read has moved by itself. */
function addUpShifts() {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      const root = document.documentElement
      root.dataset['shift'] = String(Number(root.dataset['shift'] ?? 0) + entry.value)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function shiftOf(page: Page): Promise<number> {
  return Number((await page.getAttribute('html', 'data-shift')) ?? 0)
}
