import { describe, expect, inject, it } from 'vitest'
import { isInView, open, piece, talks, topOf, connectBrowser } from './open.ts'

connectBrowser()

const words = {
  en: {
    copy: 'Copy link',
    copied: 'Link copied',
    both: 'Both',
    missing: 'This passage is not in these articles',
  },
  vi: {
    copy: 'Sao chép liên kết',
    copied: 'Đã sao chép liên kết',
    both: 'Cả hai',
    missing: 'Hai bài này không có đoạn bạn tìm',
  },
}

describe.each(['en', 'vi'] as const)('the reader in %s', (ui) => {
  const reader = `/${ui}/${talks}`
  const { copy, copied, both, missing } = words[ui]

  it('shows a cold deep link in view on both sides, lit, with the focus there', async () => {
    const page = await open(`${reader}/myanmar`)
    for (const lang of ['en', 'vi']) {
      const there = piece(page, lang, 'myanmar')
      expect(await isInView(there)).toBe(true)
      expect(await there.getAttribute('aria-current')).toBe('true')
      expect(await there.getAttribute('data-active')).toBe('')
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-passage'))).toBe(
      'myanmar',
    )
    expect(await page.getAttribute('html', 'lang')).toBe(ui)
  })

  it('lights the counterpart of what is pointed at', async () => {
    const page = await open(reader)
    await piece(page, 'en', 'strategic-partnership').hover()
    const active = page.locator('[data-active]')
    expect(await active.count()).toBe(2)
    const background = await piece(page, 'vi', 'strategic-partnership').evaluate(
      (element) => getComputedStyle(element).backgroundColor,
    )
    expect(background).not.toBe('rgba(0, 0, 0, 0)')
    await page.mouse.move(700, 5)
    expect(await active.count()).toBe(0)
  })

  it('brings the counterpart into view and leaves the side of the reader where it is', async () => {
    const page = await open(reader)
    const far = piece(page, 'vi', 'high-level-exchanges')
    await far.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const before = await topOf(far)
    const counterpart = piece(page, 'en', 'high-level-exchanges')
    await page.locator('article[lang=en]').evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    expect(await isInView(counterpart)).toBe(false)
    await far.click()
    await page.waitForURL(`**${reader}/high-level-exchanges`)
    await expect.poll(() => isInView(counterpart)).toBe(true)
    expect(await topOf(far)).toBe(before)
    await page.keyboard.press('Escape')
    await page.waitForURL(`**${reader}`)
    expect(await page.locator('[data-passage][aria-current]').count()).toBe(0)
  })

  it('copies a link that opens the same passage', async () => {
    const page = await open(`${reader}/cold-storage?view=vi`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: copy }).click()
    await page.getByText(copied).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(`${inject('site')}${reader}/cold-storage?view=vi`)
    const friend = await open(link.slice(inject('site').length))
    expect(await isInView(piece(friend, 'vi', 'cold-storage'))).toBe(true)
    expect(await piece(friend, 'vi', 'cold-storage').getAttribute('aria-current')).toBe('true')
  })

  it('changes the interface language in the middle of a selection and keeps all else', async () => {
    const page = await open(`${reader}/east-sea`)
    await page.locator('article[lang=en]').evaluate((element) => {
      element.scrollTop -= 150
    })
    const place = piece(page, 'en', 'east-sea')
    const before = [await topOf(place), await topOf(piece(page, 'vi', 'east-sea'))]
    const title = await page.title()
    const other = ui === 'en' ? 'vi' : 'en'
    const link = page.locator(`a[hreflang=${other}]`)
    expect(await link.getAttribute('lang')).toBe(other)
    await link.click()
    await page.waitForURL(`**/${other}/${talks}/east-sea`)
    expect(await page.getAttribute('html', 'lang')).toBe(other)
    expect(await page.title()).not.toBe(title)
    expect([await topOf(place), await topOf(piece(page, 'vi', 'east-sea'))]).toEqual(before)
    expect(await page.locator('[data-passage][aria-current=true]').count()).toBe(2)
  })

  it('shows one article alone and both again, in the same place', async () => {
    const page = await open(`${reader}/ties-and-trust`)
    const en = piece(page, 'en', 'ties-and-trust')
    const before = await topOf(en)
    await page.getByRole('link', { name: 'VNS', exact: true }).click()
    await page.waitForURL('**/ties-and-trust?view=en')
    await page.locator('article[lang=vi]').waitFor({ state: 'hidden' })
    expect(Math.abs((await topOf(en)) - before)).toBeLessThan(2)
    await page.getByRole('link', { name: both, exact: true }).click()
    await page.locator('article[lang=vi]').waitFor()
    expect(await isInView(piece(page, 'vi', 'ties-and-trust'))).toBe(true)
    expect(Math.abs((await topOf(en)) - before)).toBeLessThan(2)
  })

  it('goes back and forward through what was chosen', async () => {
    const page = await open(reader)
    await piece(page, 'en', 'trainee-reception').click()
    await piece(page, 'en', 'photo-caption').click()
    await page.goBack()
    await page.waitForURL('**/trainee-reception')
    await expect.poll(() => isInView(piece(page, 'vi', 'trainee-reception'))).toBe(true)
    await page.goBack()
    await page.waitForURL(`**${reader}`)
    expect(await page.locator('[data-passage][aria-current]').count()).toBe(0)
    await page.goForward()
    await page.waitForURL('**/trainee-reception')
    expect(await page.locator('[data-passage][aria-current=true]').count()).toBe(2)
  })

  it('works by keyboard alone', async () => {
    const page = await open(reader)
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-passage') ?? null)
    let steps = 0
    while ((await focused()) !== 'phone-talks' && steps++ < 30) await page.keyboard.press('Tab')
    expect(await focused()).toBe('phone-talks')
    expect(await page.locator('[data-active]').count()).toBe(3)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/phone-talks')
    expect(await page.locator('[data-passage][aria-current=true]').count()).toBe(3)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('high-level-exchanges')
    await page.keyboard.press('Escape')
    await page.waitForURL(`**${reader}`)
    expect(await focused()).toBe('high-level-exchanges')
  })

  it('has a way past the text for the keyboard', async () => {
    const page = await open(`${reader}/east-sea`)
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.reader-skip-links a:last-child')?.focus()
    })
    await page.keyboard.press('Enter')
    // Past closing and the words that correspond: what is done with a passage stands at the end.
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.textContent)
    expect(name).toBe(copy)
  })

  it('says that a passage is not there, and shows the pair', async () => {
    const page = await open(`${reader}/no-such-passage`)
    await page.getByText(missing).waitFor()
    expect(await page.locator('article').count()).toBe(2)
  })
})
