import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { indexPair } from '../../src/domain/pair/pair-index.ts'
import type { UiLanguage } from '../../src/domain/pair/pair.ts'
import { parallelRows } from '../../src/domain/pair/parallel-rows.ts'
import type { Excerpt } from '../../src/domain/pair/parallel-rows.ts'
import { relationName } from '../../src/ui/relation-name.ts'
import { i18n } from '../i18n/words.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { connectBrowser, open, talks } from './open.ts'

connectBrowser()

const read = readPair(talks)
if (!read.ok) throw new Error(read.problems.join('\n'))
const { pair } = read
const rows = parallelRows(indexPair(pair))

/** Composed and without white space: where a line ends is the printer's business. */
const dense = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

async function print(page: Page): Promise<string> {
  const pdf = new Uint8Array(await page.pdf({ format: 'A4' }))
  const { text } = await extractText(pdf, { mergePages: true })
  return dense(text)
}

/** What a row says, in the order in which it is read. */
function partsOf({ passage, number, first, second }: (typeof rows)[number], ui: UiLanguage) {
  const textOf = (excerpts: readonly Excerpt[]) =>
    excerpts.map(({ piece }) => piece.segments.map((segment) => segment.text).join(''))
  const reasons = passage.differences ?? []
  const alone = pair.articles.find(({ id }) => passage.segments[id])
  return [
    `${number} ${relationName(i18n[ui].t, passage.relation, alone?.outlet)}`,
    ...(first.length > 0 ? textOf(first) : ['—']),
    ...(second.length > 0 ? textOf(second) : ['—']),
    ...reasons.map(({ kind, why }) => `${i18n[ui].t(`difference.${kind}`)} · ${why[ui]}`),
  ]
}

describe.each(['en', 'vi'] as const)('the print in %s', (ui) => {
  it('is a parallel text: every row in order, what differs and why, and the link', async () => {
    const page = await open(`/${ui}/${talks}/cold-storage?view=vi#article-vi`)
    const text = await print(page)
    let at = 0
    for (const part of rows.flatMap((row) => partsOf(row, ui))) {
      const found = text.indexOf(dense(part), at)
      expect(found, `“${part}” is not where it should be`).toBeGreaterThan(-1)
      at = found + dense(part).length
    }
    expect(text).toContain(dense(page.url().replace(/#.*/, '')))
    expect(text).not.toContain('#article')
    const [first, second] = pair.articles
    expect(text).toContain(dense(second.url ?? ''))
    expect(text).toContain(dense(first.outlet + (ui === 'en' ? 'English' : 'Tiếng Anh')))
    expect(text).not.toContain(dense(i18n[ui].t('panel.copyLink')))
  })
})

describe('while the browser prints', () => {
  const show = async (page: Page) => {
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  }

  it('there is the table alone, dark on white, and afterwards it is gone', async () => {
    const page = await open(`/en/${talks}`, {
      colorScheme: 'dark',
      prepare: (fresh) =>
        fresh.addInitScript(() =>
          localStorage.setItem('song-song.preferences', '{"theme":"dark"}'),
        ),
    })
    expect(await page.locator('.parallel-text').count()).toBe(0)
    await show(page)
    const table = page.getByRole('table')
    expect(await table.isVisible()).toBe(true)
    expect(await page.locator('article').first().isVisible()).toBe(false)
    expect(await page.locator('.shell-header').isVisible()).toBe(false)
    const colour = await table.evaluate((element) => getComputedStyle(element).color)
    expect(colour).toBe('rgb(29, 27, 24)')
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.locator('.parallel-text').waitFor({ state: 'detached' })
  })

  it('what differs is underlined, each stretch in its own language', async () => {
    const page = await open(`/vi/${talks}`)
    await show(page)
    const marked = await page.locator('.parallel-text mark').evaluateAll((marks) =>
      marks.map((mark) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark)
        const relation = mark.closest('tbody')?.dataset['relation']
        const lang = mark.closest<HTMLElement>('[lang]')?.lang
        return [mark.textContent, lang, relation, textDecorationLine, textDecorationStyle].join(
          '; ',
        )
      }),
    )
    const expected = rows.flatMap(({ passage }) =>
      (passage.differences ?? []).flatMap(({ words }) =>
        Object.entries(words).map(([lang, text]) => {
          const style = passage.relation === 'differs' ? 'wavy' : 'dashed'
          return [text, lang, passage.relation, 'underline', style].join('; ')
        }),
      ),
    )
    expect(marked.toSorted()).toEqual(expected.toSorted())
  })

  it('no row is torn apart', async () => {
    const page = await open(`/en/${talks}`)
    await show(page)
    const breaks = await page
      .locator('.parallel-text tbody')
      .evaluateAll((bodies) => bodies.map((body) => getComputedStyle(body).breakInside))
    expect(new Set(breaks)).toEqual(new Set(['avoid']))
  })
})
