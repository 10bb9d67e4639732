import { describe, expect, inject, it } from 'vitest'
import { isInView, open, piece, talks, connectBrowser } from './open.ts'

connectBrowser()

describe('a hostile address', () => {
  it.each([
    ['/en/<script>alert(1)</script>', 'There is nothing at this address'],
    ['/vi/<script>alert(1)</script>', 'Không có gì ở địa chỉ này'],
    ['/en/%E0%A4%A', 'There is nothing at this address'],
    ['/vi/%25%00%zz', 'Không có gì ở địa chỉ này'],
    [`/en/${'a'.repeat(10_000)}`, 'There is nothing at this address'],
    [`/en/${talks}/${'a'.repeat(10_000)}`, 'This passage is not in these articles'],
    [`/vi/${talks}/<img src=x onerror=alert(1)>`, 'Hai bài này không có đoạn bạn tìm'],
    [`/en/${talks}/constructor`, 'This passage is not in these articles'],
    ['/en/no-such-pair', 'There is nothing at this address'],
    ['/en/__proto__', 'There is nothing at this address'],
    ['/en/own?pair=no-such-pair', 'There is nothing at this address'],
    ['/vi/own#1.abc', 'Không có gì ở địa chỉ này'],
    ['/en/words', 'There is nothing at this address'],
  ])('%.60s is answered in words', async (address, message) => {
    const page = await open(address, { expectedErrors: /404/ })
    await page.getByText(message).waitFor()
    expect(await page.locator('main a, main button').count()).toBeGreaterThan(0)
    expect(await page.locator('main script, main img').count()).toBe(0)
  })
})

describe('the start', () => {
  it('goes to the library in the browser’s language', async () => {
    const page = await open('/', { locale: 'vi-VN' })
    await page.waitForURL('**/vi')
    await page.getByRole('link', { name: /^Bộ trưởng Ngoại giao/ }).click()
    await page.waitForURL(`**/vi/${talks}`)
  })

  it('takes the last choice of the toggle, which no address overwrites', async () => {
    const page = await open('/en')
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    await page.goto(`${inject('site')}/en/${talks}`)
    await page.goto(`${inject('site')}/`)
    await page.waitForURL('**/vi')
  })
})

describe('below a sub-path', () => {
  it('everything works, and links carry it', async () => {
    const site = inject('siteBelow')
    const page = await open(`/vi/${talks}/cold-storage`, {
      site,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    expect(await isInView(piece(page, 'en', 'cold-storage'))).toBe(true)
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click()
    await page.getByText('Đã sao chép liên kết').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site}/vi/${talks}/cold-storage`,
    )
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(`${site}/en/${talks}/cold-storage`)
    await page.goto(`${site}/`)
    await page.waitForURL(`${site}/en`)
  })
})

describe('content that does not load', () => {
  it.each([
    ['en', 'No connection', 'Try again'],
    ['vi', 'Không có kết nối', 'Thử lại'],
  ])('is told in %s and tried again', async (ui, message, retry) => {
    const page = await open(`/${ui}/${talks}/east-sea`, {
      expectedErrors: /Failed to load resource/,
      prepare: (fresh) => fresh.route('**/*.json', (route) => route.abort()),
    })
    await page.getByText(message).waitFor()
    await page.unroute('**/*.json')
    await page.getByRole('button', { name: retry }).click()
    await page.waitForSelector('html[data-hydrated=""]')
    expect(await piece(page, 'vi', 'east-sea').getAttribute('aria-current')).toBe('true')
  })

  it('cut off in the middle is told as well', async () => {
    const page = await open(`/en/${talks}`, {
      prepare: (fresh) =>
        fresh.route('**/*.json', (route) =>
          route.fulfill({ contentType: 'application/json', body: '{"id":"vietnam-ja' }),
        ),
    })
    await page.getByRole('alert').getByText('The articles are incomplete').waitFor()
    await page.getByRole('link', { name: 'All pairs', exact: true }).waitFor()
  })
})
