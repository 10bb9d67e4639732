import { describe, expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { connectBrowser, isInView, open, piece, talks, violations } from './open.ts'

connectBrowser()

/** Selects from the first occurrence of some words to the end of the first occurrence of others. */
async function select(page: Page, lang: string, from: string, to: string) {
  await page.evaluate(
    ([article, first, last]) => {
      const root = document.querySelector(`article[lang=${article}]`)
      const find = (words: string) => {
        const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const at = walker.currentNode.textContent?.indexOf(words) ?? -1
          if (at !== -1) return { node: walker.currentNode, at }
        }
        throw new Error(`no "${words}"`)
      }
      const start = find(first)
      const end = find(last)
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length)
    },
    [lang, from, to] as const,
  )
}

const permissions = ['clipboard-read', 'clipboard-write']

describe.each([
  ['en', 'Copy link to these words'],
  ['vi', 'Sao chép liên kết tới phần đã chọn'],
])('a link to words, in %s', (ui, name) => {
  it('opens with exactly these words highlighted and in view, across passages', async () => {
    const page = await open(`/${ui}/${talks}/un-and-asean`, { permissions })
    await select(page, 'en', 'shared concern', 'stakeholders')
    await page.getByRole('button', { name }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`^${inject('site')}/${ui}/${talks}/[a-z-]+\\?words=`))
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const friend = await open(link.slice(inject('site').length))
    const marks = friend.locator('article[lang=en] mark.shared')
    const text = (await marks.allTextContents()).join('').replace(/\s+/g, ' ')
    expect(text).toMatch(
      /^shared concern, including East Sea issues\.\s?Regarding .* stakeholders$/,
    )
    expect(await isInView(marks.first())).toBe(true)
    expect(await isInView(piece(friend, 'vi', 'east-sea'))).toBe(true)
    expect(await violations(friend)).toEqual([])
  })

  it('shows the article whose words they are, on a phone too', async () => {
    const page = await open(`/${ui}/${talks}`, { permissions })
    await select(page, 'vi', 'Đối tác', 'sâu rộng')
    await page.getByRole('button', { name }).click()
    await page.getByText(ui === 'en' ? 'Link copied' : 'Đã sao chép liên kết').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const friend = await open(link.slice(inject('site').length), { width: 375, height: 740 })
    const shared = friend.locator('article[lang=vi] mark.shared').first()
    expect(await shared.isVisible()).toBe(true)
    expect(await isInView(shared)).toBe(true)
  })
})

describe('a link to words that is damaged', () => {
  it.each([
    ['garbage', 'This link is incomplete'],
    ['__proto__', 'This link is incomplete'],
    ['%3Cscript%3E', 'This link is incomplete'],
  ])('%s is told so', async (words, message) => {
    const page = await open(`/en/${talks}?words=${words}`)
    await page.getByText(message).waitFor()
    expect(await page.locator('article').count()).toBe(2)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL(new RegExp(`${talks}$`))
  })
})
