import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, serveWith } from './build.ts'
import type { Served } from './build.ts'
import { connectBrowser, open, talks } from './open.ts'

connectBrowser()

/** The project with an interface language more: a file of a few words, and a row. */
const folder = mkdtempSync(path.join(tmpdir(), 'song-song-third-language-'))
const project = [
  'src',
  'public',
  'content',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
]
const words = { find: { open: 'Chercher' }, panel: { title: 'Comparaison' } }
let served: Served

beforeAll(async () => {
  for (const name of project) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, 'src/i18n/languages/fr.json'), JSON.stringify(words))
  const row = path.join(folder, 'src/domain/pair/pair.ts')
  const before = readFileSync(row, 'utf8')
  const after = before.replace("uiLanguages = ['en', 'vi']", "uiLanguages = ['en', 'vi', 'fr']")
  expect(after).not.toBe(before)
  writeFileSync(row, after)
  served = await serveWith(path.join(folder, 'content'), folder)
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

describe('a third interface language', () => {
  it('is a file and a row: what it does not say is in English, reasons too', async () => {
    const page = await open(`/fr/${talks}/cold-storage`, { site: served.site })
    expect(await page.getAttribute('html', 'lang')).toBe('fr')
    await page.getByRole('region', { name: 'Comparaison', exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Chercher' }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Copy link' }).count()).toBe(1)
    const reason = page.locator('#panel [lang=en]', { hasText: 'US$1.8 million' })
    expect(await reason.count()).toBeGreaterThan(0)
    const toggle = page.getByRole('link', { name: 'français' })
    expect(await toggle.getAttribute('aria-current')).toBe('page')
  })

  it('is loaded alone, and the next one when it is asked for', async () => {
    const page = await open(`/fr/${talks}`, { site: served.site })
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap(({ name }) => /\/assets\/(en|vi|fr)-[^/]*\.js$/.exec(name)?.[1] ?? []),
      )
    expect(new Set(await loaded())).toEqual(new Set(['fr']))
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    await page.waitForURL(`**/vi/${talks}`)
    expect(await page.getAttribute('html', 'lang')).toBe('vi')
    expect(new Set(await loaded())).toEqual(new Set(['fr', 'vi']))
  })
})
