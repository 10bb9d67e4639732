import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockText } from '../../src/domain/pair/pair.ts'
import type { Pair } from '../../src/domain/pair/pair.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { root, serveWith } from './build.ts'
import type { Served } from './build.ts'
import { connectBrowser, isInView, open, piece, topOf } from './open.ts'

connectBrowser()

const id = 'made-up-1'
const folder = mkdtempSync(path.join(tmpdir(), 'song-song-long-'))
let served: Served
let pair: Pair

beforeAll(async () => {
  const content = path.join(folder, 'content')
  execFileSync(
    'npm',
    ['run', 'generate', '--', '--out', content, '--pairs', '1', '--passages', '200'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const read = readPair(id, content)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  pair = read.pair
  served = await serveWith(content)
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** The passage at nine tenths of those that both articles have. */
function farPassage(): string {
  const shared = pair.passages.filter(({ segments }) => Object.keys(segments).length === 2)
  return shared[Math.floor(shared.length * 0.9)]?.id ?? ''
}

describe('a long pair', () => {
  it('is there in part at first, and has all of its text soon after', async () => {
    const page = await open(`/en/${id}/${farPassage()}`, { site: served.site })
    const html = await (await page.request.get(`${served.site}/en/${id}/${farPassage()}`)).text()
    const [first] = pair.articles
    const early = first.blocks[5]?.segments[0]?.text.trim()
    expect(early).toBeDefined()
    expect(html).not.toContain(early)
    for (const { lang, blocks } of pair.articles) {
      const article = page.locator(`article[lang=${lang}]`)
      await expect
        .poll(() => article.locator('[data-block]').count(), { timeout: 30_000 })
        .toBe(blocks.length)
      const texts = await article.locator('[data-block] .piece-text').allTextContents()
      expect(texts.join('').replace(/\s/g, '')).toBe(
        blocks.map(blockText).join('').replace(/\s/g, ''),
      )
    }
  })

  it('keeps the passage where it is while the rest arrives around it', async () => {
    const far = farPassage()
    const page = await open(`/en/${id}/${far}`, { site: served.site })
    const sides = pair.articles.map(({ lang }) => piece(page, lang, far))
    const before = await Promise.all(sides.map(topOf))
    await expect
      .poll(() => page.locator('article [data-block]').count(), { timeout: 30_000 })
      .toBe(pair.articles.reduce((sum, { blocks }) => sum + blocks.length, 0))
    for (const [index, side] of sides.entries()) {
      expect(await isInView(side)).toBe(true)
      expect(Math.abs((await topOf(side)) - (before[index] ?? 0))).toBeLessThan(2)
    }
  })

  it('is found through by the find of the browser, to its end', async () => {
    const page = await open(`/en/${id}`, { site: served.site })
    const [{ lang, blocks }] = pair.articles
    const words = blocks.at(-1)?.segments.at(-1)?.text.trim() ?? ''
    // What the browser's own find does and no driver can press; unlike that, it scrolls to nothing. The
    // types leave it out.
    const found = () =>
      page.evaluate<string>(
        `find(${JSON.stringify(words)}) && getSelection().anchorNode.parentElement.closest('[data-block]').dataset.block`,
      )
    await expect.poll(found, { timeout: 30_000 }).toBe(String(blocks.length - 1))
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(words)
    expect(
      await page.evaluate(
        () => getSelection()?.anchorNode?.parentElement?.closest('article')?.lang,
      ),
    ).toBe(lang)
  })
})
