import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { formatAddress } from '../../src/domain/address/address.ts'
import type { ReaderAddress } from '../../src/domain/address/address.ts'
import { pairAsCsv } from '../../src/domain/export/csv.ts'
import { pairAsJson } from '../../src/domain/export/json.ts'
import { pairAsTmx } from '../../src/domain/export/tmx.ts'
import { pairAsWebAnnotations } from '../../src/domain/export/web-annotations.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { connectBrowser, open, talks, violations } from './open.ts'

connectBrowser()

const read = readPair(talks)
if (!read.ok) throw new Error(read.problems.join('\n'))
const { pair } = read

/** Notes the media type of what is made to be saved, which a saved file does not tell. */
function noteTypes(page: Page) {
  return page.addInitScript(() => {
    const types: string[] = []
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (made) => {
      if (made instanceof Blob) types.push(made.type)
      return create(made)
    }
    Object.assign(window, { types })
  })
}

/** Chooses a format by the keyboard, and waits for what the browser saves. */
async function download(page: Page, name: string) {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name }).press('Enter')
  const file = await saved
  return {
    name: file.suggestedFilename(),
    text: String(await buffer(await file.createReadStream())),
  }
}

describe('a pair', () => {
  it.each([
    ['en', 'light', '', 'All differences', 'Download', 'for translation memories'],
    ['vi', 'dark', '/some/base', 'Tất cả điểm khác biệt', 'Tải xuống', 'dùng cho bộ nhớ dịch'],
  ] as const)(
    'is saved in every format, under the policy of the page and without a network: %s',
    async (ui, colorScheme, base, drawer, summary, tmx) => {
      const site = base ? inject('siteBelow') : inject('site')
      const page = await open(`/${ui}/${talks}/cold-storage?view=vi`, {
        site,
        colorScheme,
        prepare: noteTypes,
      })
      await page.getByRole('button', { name: drawer }).click()
      const dialog = page.getByRole('dialog', { name: drawer })
      await dialog.waitFor()
      await page.context().setOffline(true)
      await dialog.getByText(summary).press('Enter')
      expect(await violations(page)).toEqual([])

      const linkTo = (address: ReaderAddress) => site + formatAddress(address)
      expect(await download(page, 'JSON:')).toEqual({
        name: `${talks}.json`,
        text: pairAsJson(pair),
      })
      expect(await download(page, 'CSV')).toEqual({
        name: `${talks}.csv`,
        text: pairAsCsv(pair, ui),
      })
      expect(await download(page, tmx)).toEqual({ name: `${talks}.tmx`, text: pairAsTmx(pair) })
      expect(await download(page, 'JSON-LD')).toEqual({
        name: `${talks}.jsonld`,
        text: pairAsWebAnnotations(pair, linkTo),
      })
      expect(await page.evaluate(() => (window as unknown as { types: string[] }).types)).toEqual([
        'application/json',
        'text/csv;charset=utf-8',
        'application/x-tmx+xml',
        'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
      ])
    },
  )
})
