import { describe, expect, inject, it } from 'vitest'
import { formatAddress } from '../../src/domain/address/address.ts'
import { indexPair } from '../../src/domain/pair/pair-index.ts'
import { articleText } from '../../src/domain/pair/article-text.ts'
import type { PairId } from '../../src/domain/pair/pair.ts'
import { formatWords } from '../../src/domain/words-link/words-grammar.ts'
import { selectWords } from '../../src/domain/words-link/words.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { startFirefox } from './firefox.ts'
import { click, clickAt, hover, pointAt, press, type } from './hand.ts'
import {
  addressOf,
  arrive,
  connectEngine,
  count,
  focused,
  isInView,
  open,
  phone,
  piece,
  scrollTo,
  shows,
  talks,
  texts,
  topOf,
  visit,
  wide,
} from './page.ts'
import { startWebKit } from './webkit.ts'

const reader = `/en/${talks}`

const engines = {
  Firefox: ({ firefox = '' }) => startFirefox(firefox),
  WebKit: ({ driver = '', screen = '' }) => startWebKit({ driver, screen }),
}

describe.each(['Firefox', 'WebKit'] as const)('%s', (name) => {
  const found = inject('engines')[name]
  if (!found.isFound) {
    it.skip(`skipped: ${found.why}`)
    return
  }
  connectEngine(() => engines[name](found.programs))

  it('opens the library, in the language last chosen, and from it the pair', async () => {
    const tab = await open('/en')
    await click(tab, 'a[hreflang=vi]')
    await arrive(tab, '/vi')
    await visit(tab, '/')
    await arrive(tab, '/vi')
    await click(tab, `main a[href$="/vi/${talks}"]`)
    await arrive(tab, `/vi/${talks}`)
    await expect.poll(() => count(tab, 'article')).toBe(2)
  })

  it('shows both articles, each in its language and in our typefaces', async () => {
    const tab = await open(`/vi/${talks}`)
    const langs = () =>
      tab.run(() =>
        ['html', ...document.querySelectorAll('article')].map((one) =>
          typeof one === 'string' ? document.documentElement.lang : one.lang,
        ),
      )
    expect(await langs()).toEqual(['vi', 'en', 'vi'])
    const fonts = () =>
      tab.run(() =>
        [
          ...new Set(
            [...document.fonts]
              .filter(({ status }) => status === 'loaded')
              .map(({ family }) => family.replaceAll('"', '')),
          ),
        ].toSorted(),
      )
    await expect.poll(fonts).toEqual(['Be Vietnam Pro', 'Literata'])
  })

  it('marks with a line of its own kind the words that differ', async () => {
    const tab = await open(`${reader}/cold-storage`)
    const line = (passage: string) =>
      tab.run(
        (css) => {
          const words = document.querySelector(css)
          const style = words && getComputedStyle(words)
          return style && [style.textDecorationLine, style.textDecorationStyle]
        },
        `${piece('en', passage)} .difference`,
      )
    expect(await line('cold-storage')).toEqual(['underline', 'wavy'])
    expect(await line('photo-caption')).toEqual(['underline', 'dashed'])
  })

  it('lights both sides of what is pointed at, and the words that correspond', async () => {
    const tab = await open(reader)
    await hover(tab, piece('en', 'phone-talks'))
    const lit = () => texts(tab, '[data-active]')
    await expect.poll(lit).toHaveLength(3)
    await hover(tab, 'article[lang=en] [data-word]', 'East Sea')
    await expect.poll(() => texts(tab, '[data-active-word]')).toEqual(['East Sea', 'Biển Đông'])
    await pointAt(tab, { x: 700, y: 5 })
    await expect.poll(lit).toEqual([])
  })

  it('chooses a passage: its counterpart comes, the panel says how they compare', async () => {
    const tab = await open(reader)
    const [here, there] = [piece('vi', 'high-level-exchanges'), piece('en', 'high-level-exchanges')]
    await scrollTo(tab, here, 300)
    await scrollTo(tab, piece('en', 'acceptance'), 100)
    expect(await isInView(tab, there)).toBe(false)
    const before = await topOf(tab, here)
    await click(tab, here)
    await arrive(tab, `${reader}/high-level-exchanges`)
    await expect.poll(() => isInView(tab, there)).toBe(true)
    expect(await topOf(tab, here)).toBe(before)
    expect(await count(tab, 'article [aria-current=true]')).toBe(2)
    expect(await shows(tab, 'Both articles say this')).toBe(true)
    await press(tab, 'Escape')
    await arrive(tab, reader)
    expect(await count(tab, 'article [aria-current]')).toBe(0)
  })

  it('shows a deep link on both sides, lit, with the focus there', async () => {
    const tab = await open(`${reader}/myanmar`)
    for (const lang of ['en', 'vi']) {
      await expect.poll(() => isInView(tab, piece(lang, 'myanmar'))).toBe(true)
      expect(await count(tab, `${piece(lang, 'myanmar')}[aria-current=true][data-active]`)).toBe(1)
    }
    expect(await focused(tab)).toBe('en myanmar')
  })

  it('goes by keyboard from passage to passage, to the counterpart and through differences', async () => {
    const tab = await open(`${reader}/myanmar`)
    const steps = [
      ['j', 'en un-and-asean'],
      ['o', 'vi un-and-asean'],
      ['o', 'en un-and-asean'],
      ['k', 'en myanmar'],
    ] as const
    for (const [key, where] of steps) {
      await press(tab, key)
      await expect.poll(() => focused(tab)).toBe(where)
    }
    await press(tab, 'Tab')
    await expect.poll(() => focused(tab)).toBe('en un-and-asean')
    await press(tab, 'Enter')
    await arrive(tab, `${reader}/un-and-asean`)
    await press(tab, 'p')
    await arrive(tab, `${reader}/myanmar`)
    await press(tab, 'l')
    await arrive(tab, `/vi/${talks}/myanmar`)
    await press(tab, 'v')
    await arrive(tab, `/vi/${talks}/myanmar?view=en`)
    await press(tab, '?')
    await expect.poll(() => count(tab, 'dialog[open]')).toBe(1)
    await press(tab, 'Escape')
    await expect.poll(() => count(tab, 'dialog')).toBe(0)
    expect(await addressOf(tab)).toBe(`/vi/${talks}/myanmar?view=en`)
  })

  it('changes the interface language and keeps all else', async () => {
    const tab = await open(`${reader}/east-sea?q=nam`)
    const [en, vi] = [piece('en', 'east-sea'), piece('vi', 'east-sea')]
    await scrollTo(tab, en, 200)
    const tops = async () => [await topOf(tab, en), await topOf(tab, vi)]
    const before = await tops()
    await click(tab, 'a[hreflang=vi]')
    await arrive(tab, `/vi/${talks}/east-sea?q=nam`)
    expect(await tab.run(() => document.documentElement.lang)).toBe('vi')
    expect(await tops()).toEqual(before)
    expect(await count(tab, 'article [aria-current=true]')).toBe(2)
  })

  it('shows one article alone, and both again, in the same place', async () => {
    const tab = await open(`${reader}/ties-and-trust?view=vi`)
    const [en, vi] = [piece('en', 'ties-and-trust'), piece('vi', 'ties-and-trust')]
    expect(await count(tab, 'article')).toBe(1)
    const before = await topOf(tab, vi)
    await click(tab, 'nav a', 'Both')
    await arrive(tab, `${reader}/ties-and-trust`)
    await expect.poll(() => isInView(tab, en)).toBe(true)
    expect(Math.abs((await topOf(tab, vi)) - before)).toBeLessThan(2)
  })

  it('finds Vietnamese without its tone marks', async () => {
    const tab = await open(reader)
    await press(tab, '/')
    await expect.poll(() => count(tab, 'input[type=search]:focus')).toBe(1)
    await type(tab, 'dong')
    await arrive(tab, `${reader}?q=dong`)
    expect(await texts(tab, 'mark.hit')).toEqual(['đóng', 'đồng', 'Đông'])
    await press(tab, 'ArrowDown')
    await arrive(tab, `${reader}/trainee-contributions?q=dong`)
    await expect.poll(() => isInView(tab, piece('vi', 'trainee-contributions'))).toBe(true)
    expect(await texts(tab, 'mark.hit[data-current]')).toEqual(['đóng'])
    await press(tab, 'Escape')
    await arrive(tab, `${reader}/trainee-contributions`)
    expect(await count(tab, 'mark.hit')).toBe(0)
  })

  it('lights the words of a link, in view, with their counterpart', async () => {
    const words = 'shared concern, including East Sea issues'
    const tab = await open(linkTo('en', words))
    await expect.poll(() => isInView(tab, 'mark.shared')).toBe(true)
    expect((await texts(tab, 'article[lang=en] mark.shared')).join('')).toBe(words)
    await expect.poll(() => isInView(tab, piece('vi', 'east-sea'))).toBe(true)
  })

  it('makes a link of words that are selected', async () => {
    const tab = await open(reader)
    await tab.run(
      (css) => {
        const text = document.querySelector(css)
        if (text) getSelection()?.selectAllChildren(text)
      },
      `${piece('vi', 'east-sea')} .piece-text`,
    )
    await scrollTo(tab, piece('vi', 'east-sea'), 200)
    await click(tab, '.share-words button')
    // Where the browser does not let it copy, it shows the link instead.
    const copied = () =>
      tab.run(() => {
        const refused = document.querySelector<HTMLTextAreaElement>('.share-words textarea')
        return refused?.value ?? document.querySelector('.share-words')?.textContent ?? ''
      })
    await expect.poll(copied).toMatch(/Link copied|\?words=/)
  })

  it('says when the words of a link, the passage or the pair are not there', async () => {
    const tab = await open(`${reader}?words=garbage`)
    await expect.poll(() => shows(tab, 'This text has changed')).toBe(true)
    await visit(tab, `${reader}/no-such-passage`)
    await expect.poll(() => shows(tab, 'This passage is not in these articles')).toBe(true)
    expect(await count(tab, 'article')).toBe(2)
    for (const nowhere of ['/en/no-such-pair', '/en/%E0%A4%A', '/vi/<script>alert(1)</script>']) {
      await visit(tab, nowhere)
      const message = nowhere.startsWith('/vi')
        ? 'Không có gì ở địa chỉ này'
        : 'There is nothing at this address'
      await expect.poll(() => shows(tab, message)).toBe(true)
      expect(await count(tab, 'main a')).toBeGreaterThan(0)
    }
  })

  it('remembers theme and text size', async () => {
    const tab = await open(reader)
    const look = () =>
      tab.run(() => {
        const text = document.querySelector('article .piece')
        return [
          getComputedStyle(document.documentElement).backgroundColor,
          text && getComputedStyle(text.parentElement ?? text).fontSize,
        ]
      })
    const before = await look()
    await click(tab, '.settings-button')
    await click(tab, 'dialog label', 'Dark')
    await click(tab, 'dialog label', 'Largest')
    const chosen = await look()
    expect(chosen[0]).toBe('rgb(22, 24, 28)')
    expect(parseFloat(chosen[1] ?? '') / parseFloat(before[1] ?? '')).toBeCloseTo(1.45, 1)
    await visit(tab, reader)
    await expect.poll(look).toEqual(chosen)
  })

  it('goes back and forward through what was chosen', async () => {
    const tab = await open(reader)
    await click(tab, piece('en', 'trainee-reception'))
    await arrive(tab, `${reader}/trainee-reception`)
    await click(tab, piece('en', 'photo-caption'))
    await arrive(tab, `${reader}/photo-caption`)
    await tab.back()
    await arrive(tab, `${reader}/trainee-reception`)
    await expect.poll(() => isInView(tab, piece('vi', 'trainee-reception'))).toBe(true)
    await tab.back()
    await arrive(tab, reader)
    expect(await count(tab, 'article [aria-current]')).toBe(0)
    await tab.forward()
    await arrive(tab, `${reader}/trainee-reception`)
    await expect.poll(() => count(tab, 'article [aria-current=true]')).toBe(2)
  })

  it('follows the reader at the same height through the crossing', async () => {
    const tab = await open(reader, { ...wide, height: 700 })
    await click(tab, 'button', 'Follow')
    for (const [lang, passage] of [
      ['en', 'trainee-reception'],
      ['en', 'strategic-partnership'],
      ['en', 'thanks-to-japan'],
      ['vi', 'ministries-collaboration'],
      ['vi', 'strategic-partnership'],
    ] as const) {
      await scrollTo(tab, piece(lang, passage), 4)
      const still = await topOf(tab, piece(lang, passage))
      const apart = async () =>
        Math.abs(
          (await topOf(tab, piece('en', passage))) - (await topOf(tab, piece('vi', passage))),
        )
      await expect.poll(apart).toBeLessThan(3)
      expect(await topOf(tab, piece(lang, passage))).toBe(still)
    }
  })

  it('lists the differences in a drawer, with a jump to each', async () => {
    const tab = await open(reader)
    await click(tab, 'button', 'All differences')
    await expect.poll(() => count(tab, 'dialog[open]')).toBe(1)
    expect(await shows(tab, 'khoảng 1,85 triệu USD')).toBe(true)
    await click(tab, 'dialog a', 'Go to passage 18')
    await arrive(tab, `${reader}/cold-storage`)
    await expect.poll(() => isInView(tab, piece('vi', 'cold-storage'))).toBe(true)
  })

  it('draws the ribbons and the map, which jumps where it is clicked and by keyboard', async () => {
    const tab = await open(`${reader}/myanmar`)
    await expect.poll(() => count(tab, '.ribbons path[d]:not([d=""])')).toBeGreaterThan(1)
    const foot = await tab.run(() => {
      const box = document.querySelector('[role=slider]')?.getBoundingClientRect()
      return { x: Math.round((box?.left ?? 0) + 8), y: Math.round((box?.bottom ?? 0) - 3) }
    })
    await clickAt(tab, foot)
    await arrive(tab, `${reader}/acceptance`)
    await expect.poll(() => isInView(tab, piece('vi', 'acceptance'))).toBe(true)
    await tab.run(() => document.querySelector<HTMLElement>('[role=slider]')?.focus())
    await press(tab, 'Home')
    await arrive(tab, `${reader}/photo-caption`)
  })

  it('on a phone: one article, the counterpart in a sheet, the other at the same place', async () => {
    const tab = await open(`/vi/${talks}`, phone)
    expect(await count(tab, 'article')).toBe(1)
    const chosen = piece('en', 'phone-talks')
    await scrollTo(tab, chosen, 150)
    const before = await topOf(tab, chosen)
    await click(tab, chosen)
    await arrive(tab, `/vi/${talks}/phone-talks`)
    await expect.poll(() => shows(tab, 'Ngày 27/4, Bộ trưởng')).toBe(true)
    expect(await topOf(tab, chosen)).toBe(before)
    await click(tab, '.panel-close')
    await arrive(tab, `/vi/${talks}`)
    const [en, vi] = [piece('en', 'students-and-trainees'), piece('vi', 'students-and-trainees')]
    await scrollTo(tab, en, 120)
    const height = await topOf(tab, en)
    await click(tab, 'nav a', 'Zing News')
    await arrive(tab, `/vi/${talks}?view=vi`)
    await expect.poll(async () => Math.abs((await topOf(tab, vi)) - height)).toBeLessThan(2)
  })

  it.each([375, 768, 1024, 1440])('at %i px nothing scrolls sideways', async (width) => {
    const tab = await open('/en', { width, height: 740 })
    const overflow = () => tab.run(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await visit(tab, `/vi/${talks}/cold-storage`)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await expect.poll(() => isInView(tab, piece('en', 'cold-storage'))).toBe(true)
  })

  it('has the parallel text there while it prints, and only then', async () => {
    const tab = await open(`${reader}/cold-storage`)
    const during = await tab.run(() => {
      dispatchEvent(new Event('beforeprint'))
      return document.querySelectorAll('.parallel-text tbody tr').length
    })
    expect(during).toBeGreaterThan(30)
    await tab.run(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => texts(tab, '.parallel-text')).toEqual([])
  })
})

/** The link that the reader would make for some words of an article. */
function linkTo(lang: string, words: string): string {
  const read = readPair(talks)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const article = read.pair.articles.find((one) => one.lang === lang)
  if (!article) throw new Error(`no article in ${lang}`)
  const start = articleText(article).text.indexOf(words)
  const selector = selectWords(indexPair(read.pair), article, start, start + words.length)
  if (!selector) throw new Error(`no "${words}"`)
  const pair = talks as PairId
  return formatAddress({ kind: 'reader', ui: 'en', pair, words: formatWords(selector) })
}
