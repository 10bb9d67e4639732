import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { connectBrowser, isInView, open, piece, talks, topOf, violations } from './open.ts'

connectBrowser()

const reader = `/en/${talks}`

/** How far apart the two sides of a passage stand, in pixels. */
async function apart(page: Page, passage: string): Promise<number> {
  return Math.abs(
    (await topOf(piece(page, 'en', passage))) - (await topOf(piece(page, 'vi', passage))),
  )
}

/** Scrolls an article, as a reader does, until a passage begins so far below its top. */
async function scrollTo(page: Page, lang: string, passage: string) {
  await piece(page, lang, passage).evaluate((element) => {
    const article = element.closest('article')
    const top = article?.getBoundingClientRect().top ?? 0
    article?.scrollBy({ top: element.getBoundingClientRect().top - top - 4, behavior: 'instant' })
  })
}

describe('following', () => {
  it.each(['no-preference', 'reduce'] as const)(
    'keeps the counterpart at the same height through the crossing, both ways (motion: %s)',
    async (reducedMotion) => {
      const page = await open(reader, { reducedMotion, height: 700 })
      await page.getByRole('button', { name: 'Follow', exact: true }).click()
      // English tells these in this order; Vietnamese has them elsewhere, the first far below.
      for (const passage of ['trainee-reception', 'strategic-partnership', 'thanks-to-japan']) {
        await scrollTo(page, 'en', passage)
        const still = await topOf(piece(page, 'en', passage))
        await expect.poll(() => apart(page, passage)).toBeLessThan(3)
        expect(await topOf(piece(page, 'en', passage))).toBe(still)
      }
      for (const passage of [
        'ministries-collaboration',
        'ties-and-trust',
        'strategic-partnership',
      ]) {
        await scrollTo(page, 'vi', passage)
        const still = await topOf(piece(page, 'vi', passage))
        const reading = passage
        await expect.poll(() => apart(page, reading)).toBeLessThan(3)
        expect(await topOf(piece(page, 'vi', passage))).toBe(still)
      }
    },
  )

  it('is remembered', async () => {
    const page = await open(reader)
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page.reload()
    const follow = page.getByRole('button', { name: 'Follow', exact: true })
    await page.waitForSelector('html[data-hydrated]')
    expect(await follow.getAttribute('aria-pressed')).toBe('true')
  })

  it('off: nothing moves, not even when a passage is chosen', async () => {
    const page = await open(reader)
    await page.getByRole('button', { name: 'Off', exact: true }).click()
    await page.locator('article[lang=vi]').evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    const before = await topOf(piece(page, 'vi', 'phone-talks'))
    await piece(page, 'en', 'phone-talks').click()
    await page.waitForURL('**/phone-talks')
    expect(await topOf(piece(page, 'vi', 'phone-talks'))).toBe(before)
  })
})

describe('finding', () => {
  it.each([
    ['en', 'Find in both articles', '1 of 3'],
    ['vi', 'Tìm trong cả hai bài', '1/3'],
  ])('in %s, from the slash to the counterpart of a hit', async (ui, label, count) => {
    const page = await open(`/${ui}/${talks}`)
    await page.keyboard.press('/')
    const field = page.getByRole('searchbox', { name: label })
    await field.waitFor()
    await page.keyboard.type('dong')
    await page.waitForURL('**?q=dong')
    expect(await page.locator('mark.hit').allTextContents()).toEqual(['đóng', 'đồng', 'Đông'])
    await page.keyboard.press('ArrowDown')
    await page.getByText(count).waitFor()
    await page.waitForURL('**/trainee-contributions?q=dong')
    expect(await isInView(piece(page, 'vi', 'trainee-contributions'))).toBe(true)
    expect(await isInView(piece(page, 'en', 'trainee-contributions'))).toBe(true)
    expect(await page.locator('mark.hit[data-current]').textContent()).toBe('đóng')
    await page.keyboard.press('ArrowUp')
    await page.waitForURL('**/east-sea?q=dong')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL(`**/${ui}/${talks}/east-sea`)
    expect(await page.locator('mark.hit').count()).toBe(0)
    expect(await page.locator('[aria-current=true]').count()).toBe(2)
  })

  it('opens from a link with what was sought', async () => {
    const page = await open(`${reader}?q=bo%20truong`)
    await page.getByText('Found: 8').waitFor()
    expect(await page.locator('mark.hit').first().textContent()).toBe('Bộ trưởng')
  })
})

describe('the keyboard', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement
      return [element?.closest('article')?.lang, element?.getAttribute('data-passage')].join(' ')
    })

  it('goes from passage to passage, to the counterpart and back', async () => {
    const page = await open(`${reader}/myanmar`)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe('en un-and-asean')
    await page.keyboard.press('o')
    expect(await focused(page)).toBe('vi un-and-asean')
    await page.keyboard.press('o')
    expect(await focused(page)).toBe('en un-and-asean')
    await page.keyboard.press('k')
    expect(await focused(page)).toBe('en myanmar')
  })

  it('goes through the differences, changes view, language and following, and shows its keys', async () => {
    const page = await open(reader)
    await page.keyboard.press('n')
    await page.waitForURL('**/congratulation')
    await page.keyboard.press('p')
    await page.waitForURL('**/photo-caption')
    await page.keyboard.press('v')
    await page.waitForURL('**/photo-caption?view=en')
    await page.keyboard.press('l')
    await page.waitForURL(`**/vi/${talks}/photo-caption?view=en`)
    await page.keyboard.press('f')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(page.url()).toContain('/photo-caption')
    const stored = await page.evaluate(() => localStorage.getItem('song-song.preferences'))
    expect(stored).toContain('"follow":"follow"')
  })

  it('leaves keys alone with a modifier, while typing, and when switched off', async () => {
    const page = await open(reader)
    await page.keyboard.press('Control+j')
    expect(await focused(page)).toBe(' ')
    await page.keyboard.press('/')
    await page.keyboard.type('njk')
    await page.waitForURL('**?q=njk')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('checkbox', { name: 'Single-letter shortcuts' }).click()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('n')
    await page.keyboard.press('/')
    expect(page.url()).toMatch(new RegExp(`${talks}$`))
    expect(await page.getByRole('searchbox').count()).toBe(0)
  })
})

describe('differences', () => {
  it.each([
    ['en', 'All differences', 'Go to passage 18'],
    ['vi', 'Tất cả điểm khác biệt', 'Tới đoạn 18'],
  ])('in %s are listed with both wordings, the reason and a jump', async (ui, title, jump) => {
    const page = await open(`/${ui}/${talks}`)
    await page.getByRole('button', { name: title }).click()
    const drawer = page.getByRole('dialog', { name: title })
    await drawer.getByText('khoảng 1,85 triệu USD').first().waitFor()
    expect(await drawer.getByRole('listitem').count()).toBe(14)
    expect(await violations(page)).toEqual([])
    await drawer.getByRole('link', { name: jump }).click()
    await page.waitForURL('**/cold-storage')
    expect(await isInView(piece(page, 'vi', 'cold-storage'))).toBe(true)
  })
})

describe('the comparison', () => {
  it.each(['en', 'vi'])('in %s opens with both phrases and the reason, in view', async (ui) => {
    const page = await open(`/${ui}/${talks}/cold-storage`, { width: 1280, height: 720 })
    const first = page.locator('#panel [data-difference]').first()
    expect(await first.locator('q').allTextContents()).toEqual([
      'US$1.8 million',
      'khoảng 1,85 triệu USD',
    ])
    for (const part of await first.locator('q, p').all()) expect(await isInView(part)).toBe(true)
    expect(await page.locator('.rail').evaluate((rail) => rail.scrollTop)).toBe(0)
  })

  it('keeps what a filter dims readable, in the text and beside what is chosen', async () => {
    const page = await open(`${reader}/cold-storage?only=partial`)
    const colour = (passage: string) =>
      piece(page, 'en', passage)
        .locator('.piece-text')
        .evaluate((text) => getComputedStyle(text).color)
    expect(await colour('east-sea')).not.toBe(await colour('cold-storage'))
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page)).toEqual([])
  })
})

describe('words within a passage', () => {
  it('light their counterpart, and nothing else, when pointed at or chosen from the list', async () => {
    const page = await open(`${reader}/east-sea`)
    const lit = () => page.locator('[data-active-word]').allTextContents()
    await page.locator('article[lang=en]').getByText('East Sea', { exact: true }).hover()
    expect(await lit()).toEqual(['East Sea', 'Biển Đông'])
    await page.getByText('Words that correspond').click()
    await page.getByRole('button', { name: 'exchanged' }).focus()
    expect(await lit()).toEqual(['exchanged', 'trao đổi'])
  })

  it('stay lit when tapped, until something else is', async () => {
    const page = await open(reader, { width: 375, height: 740, hasTouch: true })
    const lit = () => page.locator('[data-active-word]').allTextContents()
    await page.locator('article[lang=en]').getByText('East Sea', { exact: true }).tap()
    expect(await lit()).toEqual(['East Sea', 'Biển Đông'])
    await page.locator('.panel h2').tap()
    expect(await lit()).toEqual([])
  })
})

describe('sharing a passage', () => {
  it.each([
    ['en', 'Copy quotation', 'VNS, 28 April 2021'],
    ['vi', 'Sao chép trích dẫn', 'VNS, 28/4/2021'],
  ])('in %s copies both quotations with their source', async (ui, name, source) => {
    const page = await open(`/${ui}/${talks}/east-sea?q=sea`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(
        new RegExp(
          `East Sea issues.” \\(${source}\\)\\n“.*Biển Đông…” \\(Zing News\\)\\n.*/east-sea$`,
        ),
      )
  })
})

describe('the map and the ribbons', () => {
  it.each(['en', 'vi'])(
    'in %s: the map jumps where it is clicked, and works by keyboard',
    async (ui) => {
      const page = await open(`/${ui}/${talks}`)
      const map = page.getByRole('slider')
      const box = await map.boundingBox()
      await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + (box?.height ?? 0) - 3)
      await page.waitForURL('**/acceptance')
      expect(await isInView(piece(page, 'en', 'acceptance'))).toBe(true)
      expect(await isInView(piece(page, 'vi', 'acceptance'))).toBe(true)
      await map.focus()
      const entries = await page.evaluate(() => history.length)
      await page.keyboard.press('Home')
      await page.waitForURL('**/photo-caption')
      expect(await page.evaluate(() => history.length)).toBe(entries)
      expect(await map.getAttribute('aria-valuetext')).toMatch(/^1( of |\/)30: /)
      expect(await violations(page)).toEqual([])
    },
  )

  it('ribbons tie the two columns on wide screens, the chosen one strong', async () => {
    const drawn = (page: Page) =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.ribbons path')].filter(
            (path) => path.checkVisibility() && (path.getAttribute('d') ?? '') !== '',
          ).length,
      )
    const page = await open(`${reader}/myanmar`)
    await expect.poll(() => drawn(page)).toBeGreaterThan(1)
    await page.setViewportSize({ width: 1024, height: 800 })
    await expect.poll(() => drawn(page)).toBe(0)
  })
})
