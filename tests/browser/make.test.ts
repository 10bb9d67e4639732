import { describe, expect, it } from 'vitest'
import { connectBrowser, open, overflow, violations } from './open.ts'

connectBrowser()

const english = `The mill of Oak Vale opens again

The mill of Oak Vale opened again on Monday, 4 March 2019, after 12 years.

It grinds 30 tonnes of wheat a day. Some 85 people work there.`
const vietnamese = `Nhà máy xay Oak Vale mở cửa trở lại

Nhà máy xay Oak Vale mở cửa trở lại hôm thứ hai, 4/3/2019, sau 12 năm.

Mỗi ngày nhà máy xay 30 tấn lúa mì. Khoảng 85 người làm việc ở đó.`

describe.each(['en', 'vi'])('making a pair, in %s', (ui) => {
  it('takes two texts, and shows them matched, without asking any other host', async () => {
    const page = await open(`/${ui}`)
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    await page.locator(`a[href$="/${ui}/make"]`).first().click()
    await page.locator('textarea[name=first]').fill(english)
    await page.locator('textarea[name=second]').fill(vietnamese)
    const [first, second] = await page.locator('.make-language select').all()
    await expect.poll(() => first?.inputValue()).toBe('en')
    await expect.poll(() => second?.inputValue()).toBe('vi')
    await page.locator('button[type=submit]').click()
    await page.waitForURL(new RegExp(`/${ui}/own\\?pair=`))
    const lit = page.locator('article[lang=vi] [data-passage]').filter({ hasText: '30 tấn' })
    await lit.first().click()
    const chosen = page.locator('article[lang=en] [data-passage][aria-current=true]')
    await expect.poll(() => chosen.first().textContent()).toContain('30 tonnes')
    expect([...hosts]).toEqual([new URL(page.url()).host])
  })

  it('keeps what is written over a reload, and says beside a field what is in its way', async () => {
    const page = await open(`/${ui}/make`)
    const first = page.locator('textarea[name=first]')
    await first.fill('https://example.org/news/1')
    const alert = page.locator('.make-side').first().getByRole('alert')
    await expect.poll(() => alert.isVisible()).toBe(true)
    expect(await first.getAttribute('aria-describedby')).toBe(await alert.getAttribute('id'))
    await page.locator('button[type=submit]').click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(2)
    await page.reload()
    await page.waitForSelector('html[data-hydrated]')
    await expect.poll(() => first.inputValue()).toBe('https://example.org/news/1')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'much.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('A sentence of some words. '.repeat(200_000)),
      })
    await expect.poll(() => alert.textContent()).toContain('000')
    expect(await first.inputValue()).toBe('https://example.org/news/1')
    expect(await violations(page)).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'fills in an example, wide or narrow (%s)',
    async (scheme) => {
      const page = await open(`/${ui}/make`, { colorScheme: scheme })
      await page.locator('.make-actions button[type=button]').click()
      for (const width of [1440, 768, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await violations(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
    },
  )
})

it('keeps the paragraphs and the headline of what was copied, and no markup', async () => {
  const page = await open('/en/make')
  await page.locator('textarea[name=first]').evaluate((field) => {
    const data = new DataTransfer()
    const html =
      '<h1>The mill opens</h1><p>It opened on <b>Monday</b>.</p><p>Some 85 people work there.</p>' +
      '<img src=x onerror="document.title = \'run\'"><script>document.title = "run"</script>'
    data.setData('text/html', html)
    data.setData('text/plain', 'The mill opens It opened on Monday. Some 85 people work there.')
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect
    .poll(() => page.locator('textarea[name=first]').inputValue())
    .toBe('The mill opens\n\nIt opened on Monday.\n\nSome 85 people work there.')
  expect(await page.title()).not.toBe('run')
})

it('gives up when it is told to, and loses nothing', async () => {
  const page = await open('/en/make')
  const give = (name: string, sentence: (at: number) => string) =>
    page.locator(`.make-side:has([name=${name}]) input[type=file]`).setInputFiles({
      name: `${name}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(Array.from({ length: 1500 }, (_, at) => sentence(at)).join('\n\n')),
    })
  await give('first', (at) => `Train ${at} left the old station at noon.`)
  await give('second', (at) => `Tàu ${at} rời nhà ga cũ lúc giữa trưa.`)
  const filled = page.locator('textarea[name=second]')
  await expect.poll(() => filled.inputValue()).toContain('Tàu 1499')
  await page.locator('button[type=submit]').click()
  await page.locator('progress').waitFor()
  await page.locator('.make-actions button[type=button]').click()
  await page.locator('button[type=submit]').waitFor()
  expect(await page.locator('textarea[name=first]').inputValue()).toContain('Train 1499')
  expect(page.url()).toMatch(/\/en\/make$/)
})

it('works without a network once it was used', async () => {
  const page = await open('/en/make', {
    serviceWorkers: 'allow',
    expectedErrors: /Failed to load|ERR_INTERNET/,
  })
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
  const match = async () => {
    await page.waitForSelector('html[data-hydrated]')
    await page.locator('textarea[name=first]').fill(english)
    await page.locator('textarea[name=second]').fill(vietnamese)
    await page.locator('button[type=submit]').click()
    await page.waitForURL(/\/own\?pair=/)
  }
  await match()
  await page.context().setOffline(true)
  await page.goto(page.url().replace(/\/own.*/, '/make'))
  await match()
  await expect.poll(() => page.locator('article [data-passage]').count()).toBeGreaterThan(4)
})
