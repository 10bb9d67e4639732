import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentFolder } from '../../src/tools/content/read-content.ts'
import { serveWith } from './build.ts'
import type { Served } from './build.ts'
import { connectBrowser, open, overflow, piece, talks } from './open.ts'

connectBrowser()

const texts = {
  markup: '<img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;{{outlet}}$t(app.name)',
  'end-of-script': '</script><script>alert(3)</script><!-- ]]> </style></title>',
  'long-word': 'w'.repeat(1_000_000),
}

/** A site with a pair that holds what nobody should write. */
const folder = mkdtempSync(path.join(tmpdir(), 'song-song-hostile-'))
let served: Served

beforeAll(async () => {
  const content = path.join(folder, 'content')
  cpSync(contentFolder, content, { recursive: true })
  const edit = (file: string, change: (data: Record<string, unknown[]>) => unknown) => {
    const name = path.join(content, talks, file)
    const data = JSON.parse(readFileSync(name, 'utf8')) as Record<string, unknown[]>
    writeFileSync(name, JSON.stringify(change(data)))
  }
  edit('en.json', ({ blocks = [], ...rest }) => ({
    ...rest,
    outlet: texts.markup,
    blocks: [
      ...blocks,
      ...Object.entries(texts).map(([id, text]) => ({
        kind: 'paragraph',
        segments: [{ id, text }],
      })),
    ],
  }))
  edit('alignment.json', ({ passages = [], ...rest }) => ({
    ...rest,
    passages: [
      ...passages,
      ...Object.keys(texts).map((id) => ({ id, relation: 'only', segments: { en: [id] } })),
    ],
  }))
  served = await serveWith(content)
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

describe('hostile content', () => {
  it.each(Object.keys(texts))('%s is text in its page, which wakes up', async (id) => {
    const page = await open(`/vi/${talks}/${id}`, { site: served.site })
    const [text = ''] = Object.entries(texts).flatMap(([one, its]) => (one === id ? its : []))
    expect(await piece(page, 'en', id).textContent()).toBe(text.trim())
    expect(await page.locator('#root script, #root img, #root style').count()).toBe(0)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({
      isBasedOn: [{ publisher: { name: texts.markup } }, {}],
    })
  })

  it('what a text does to the direction ends with its piece', async () => {
    const page = await open(`/en/${talks}/markup`, { site: served.site })
    const isolated = piece(page, 'en', 'markup').locator('.piece-text')
    expect(await isolated.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe(
      'isolate',
    )
  })

  it('stands in the library as text too', async () => {
    const page = await open('/en', { site: served.site })
    await page.getByText(texts.markup).first().waitFor()
    expect(await page.locator('#root script, #root img').count()).toBe(0)
  })
})

describe('hostile storage', () => {
  const keys = ['song-song.preferences', 'song-song.ui', 'song-song.reloaded']

  it.each([
    '{"__proto__":{"theme":"dark"},"constructor":1}',
    '['.repeat(50_000),
    '<script>alert(1)</script>',
    '\ud800',
    'x'.repeat(1_000_000),
  ])('%.40j costs nothing', async (stored) => {
    const page = await open(`/en/${talks}`, {
      prepare: (fresh) =>
        fresh.addInitScript(
          ([names, text]) => {
            for (const name of names) {
              localStorage.setItem(name, text)
              sessionStorage.setItem(name, text)
            }
          },
          [keys, stored] as const,
        ),
    })
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull()
    await piece(page, 'en', 'cold-storage').click()
    await page.waitForURL('**/cold-storage')
  })

  it('that throws at every touch costs the memory of preferences only', async () => {
    const page = await open(`/en/${talks}`, {
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('Access is denied', 'SecurityError')
              },
            })
          }
        }),
    })
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('radio', { name: 'Dark' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    await page.waitForURL(`**/vi/${talks}`)
  })
})

describe('a part that was lost with a deployment', () => {
  it('has the page loaded anew once, and then says so', async () => {
    const page = await open(`/en/${talks}/cold-storage`, {
      expectedErrors: /Failed to load|Failed to fetch/,
    })
    await page.route('**/assets/settings-dialog-*.js', (route) => route.fulfill({ status: 404 }))
    const reloaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await reloaded
    await page.waitForSelector('html[data-hydrated]')
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('alert').getByText('could not be fetched').waitFor()
    expect(page.url()).toMatch(/cold-storage$/)
    // It is there again: the next time it opens.
    await page.keyboard.press('Escape')
    await page.unroute('**/assets/settings-dialog-*.js')
    await page.getByRole('button', { name: 'Reading settings' }).click()
    await page.getByRole('radio', { name: 'Dark' }).waitFor()
  })
})
