import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair, quotation } from '../../../src/domain/pair/pair-index.ts'
import { colours } from '../../../src/tools/preview/colours.ts'
import { familiesFor } from '../../../src/tools/preview/preview-fonts.ts'
import type { Article, Passage } from '../../../src/domain/pair/pair.ts'
import { libraryImage, pairImage, passageImage } from '../../../src/tools/preview/preview-image.ts'
import type { Look, Quotation } from '../../../src/tools/preview/preview-image.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { inkIn } from './pixels.ts'

const en: Quotation = { lang: 'en', outlet: 'VNS', text: 'worth US$1.8 million' }
const vi: Quotation = { lang: 'vi', outlet: 'Zing News', text: 'trị giá khoảng 1,85 triệu USD' }
const look: Look = { number: 18, relation: 'differs' }
const saying = (text: string) => passageImage([{ ...en, text }, vi], look)
const sizeOf = (png: Buffer) => [
  png.toString('latin1', 1, 4),
  png.readUInt32BE(16),
  png.readUInt32BE(20),
]

describe('the picture of a passage', () => {
  it('is a PNG of 1200 × 630, and the same bytes for the same passage', () => {
    const png = passageImage([en, vi], look)
    expect(sizeOf(png)).toEqual(['PNG', 1200, 630])
    expect(saying('something else').equals(png)).toBe(false)
    expect(passageImage([en, vi], look).equals(png)).toBe(true)
  })

  it.each<[string, readonly [Quotation | null, Quotation | null], Look]>([
    ['a tone mark on the left', [{ ...en, text: 'mã' }, vi], look],
    [
      'a tone mark on the right',
      [
        { ...en, text: 'ma' },
        { ...vi, text: 'mã' },
      ],
      look,
    ],
    [
      'an outlet',
      [
        { ...en, text: 'ma' },
        { ...vi, outlet: 'Zing' },
      ],
      look,
    ],
    ['the order of the sides', [vi, { ...en, text: 'ma' }], look],
    ['a side that says nothing', [{ ...en, text: 'ma' }, null], look],
    ['the words that differ', [{ ...en, text: 'ma', words: ['ma'] }, vi], look],
    ['the number', [{ ...en, text: 'ma' }, vi], { ...look, number: 19 }],
    ['the relation', [{ ...en, text: 'ma' }, vi], { ...look, relation: 'partial' }],
  ])('is another for %s', (_name, sides, otherLook) => {
    expect(passageImage(sides, otherLook).equals(saying('ma'))).toBe(false)
  })

  it('takes at most 40 kB for the longest passages of the first pair', () => {
    const read = readPair('vietnam-japan-phone-talks')
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const pairIndex = indexPair(read.pair)
    const [first, second] = read.pair.articles
    const quote = (article: Article, passage: Passage): Quotation => ({
      lang: article.lang,
      outlet: article.outlet,
      text: quotation(pairIndex, article, passage),
      words: passage.differences?.flatMap(({ words }) => words[article.lang] ?? []),
    })
    const longest = read.pair.passages
      .map((passage) => [quote(first, passage), quote(second, passage)] as const)
      .sort(([a, b], [c, d]) => c.text.length + d.text.length - a.text.length - b.text.length)
      .slice(0, 4)
    for (const sides of longest) expect(passageImage(sides, look).length).toBeLessThan(40_000)
  })

  it('has a dash in the half of an article that does not say it', async () => {
    const png = passageImage([null, vi], { number: 3, relation: 'only' })
    const ink = await inkIn(png)
    expect(ink([64, 152, 560, 240])).toBe(true)
    expect(ink([64, 240, 560, 540])).toBe(false)
    const unsaid = { lang: 'en', outlet: '', text: '' }
    expect(passageImage([unsaid, vi], { number: 3, relation: 'only' }).equals(png)).toBe(true)
  })

  it('begins a language that runs to the left at the right edge of its half', async () => {
    const png = passageImage([{ lang: 'ar', outlet: '', text: 'مرحبا' }, vi], look)
    const ink = await inkIn(png)
    expect(ink([64, 140, 240, 300])).toBe(false)
    expect(ink([500, 140, 560, 300])).toBe(true)
  })
})

describe('hostile text', () => {
  it.each([
    ['an override of direction', 'a \u202eb\u202c c', 'a b c'],
    ['zero-width characters', 'a\u200bb\u2060 c\ufeff', 'ab c'],
    ['control characters', 'a\u0000b\r\n\tc', 'a b c'],
    ['halves of surrogate pairs', 'a \ud800 c', 'a \ufffd c'],
    ['a word of 1 MB', 'ế'.repeat(1_000_000), 'ế'.repeat(2000)],
    ['a heap of marks', `e${'\u0301'.repeat(1_000_000)}`, `é${'\u0301'.repeat(999)}…`],
  ])('%s is drawn like plain text', (_name, hostile, plain) => {
    expect(saying(hostile).equals(saying(plain))).toBe(true)
  })

  it('is no markup', () => {
    expect(saying('<b>a</b> &amp;').equals(saying('a &'))).toBe(false)
  })

  it('of any kind leaves the other half, the margins and the name as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        async (text) => {
          const png = passageImage([{ lang: text, outlet: text, text }, vi], look)
          expect(sizeOf(png)).toEqual(['PNG', 1200, 630])
          const ink = await inkIn(png)
          expect(ink([640, 152, 1136, 300])).toBe(true)
          expect(ink([64, 545, 300, 590])).toBe(true)
          expect(ink([600, 152, 636, 520])).toBe(false)
          expect(ink([0, 590, 1200, 630])).toBe(false)
        },
      ),
      { numRuns: 10 },
    )
  }, 30_000)
})

describe('the other pictures', () => {
  it('of a pair shows both openings and outlets', () => {
    const png = pairImage([en, vi])
    expect(sizeOf(png)).toEqual(['PNG', 1200, 630])
    expect(pairImage([en, { ...vi, text: 'mã' }]).equals(png)).toBe(false)
    expect(pairImage([{ ...en, outlet: 'VNA' }, vi]).equals(png)).toBe(false)
  })

  it('of the library is in the middle', async () => {
    const png = libraryImage()
    expect(sizeOf(png)).toEqual(['PNG', 1200, 630])
    const ink = await inkIn(png)
    for (const side of [
      [0, 0, 180, 630],
      [1020, 0, 1200, 630],
    ] as const) {
      expect(ink(side)).toBe(false)
    }
    expect(ink([180, 240, 200, 380])).toBe(true)
    expect(ink([1000, 240, 1020, 380])).toBe(true)
  })
})

describe('our typefaces', () => {
  const marked = 'ĂÂĐÊÔƠƯÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝ'
  const whole = Array.from({ length: 0x1efa - 0x1ea0 }, (_, i) => String.fromCodePoint(0x1ea0 + i))
  const letters = [...marked, ...marked.toLowerCase(), ...whole]
  const drawn = (text: string, families: string) => {
    const canvas = createCanvas(120, 160)
    const context = canvas.getContext('2d')
    context.font = `80px ${families}`
    context.fillText(text, 20, 110)
    return canvas.data().toString('base64')
  }

  it.each(['serif', 'sans'] as const)('have every Vietnamese letter, in the %s', (face) => {
    const missing = drawn('\u{10fffd}', familiesFor('a', face))
    const pictures = letters.map((letter) => drawn(letter, familiesFor(letter, face)))
    expect(pictures).not.toContain(missing)
    expect(new Set(pictures).size).toBe(134)
  })

  it.each(['serif', 'sans'] as const)(
    'draw whole letters, not composed ones, in the %s',
    (face) => {
      for (const letter of whole) {
        const families = familiesFor(letter, face)
        const [vietnamese = ''] = families.split(',')
        expect(drawn(letter, families) === drawn(letter, vietnamese), letter).toBe(true)
      }
    },
  )
})

it('has the colours of the light theme', () => {
  const css = readFileSync(path.resolve(import.meta.dirname, '../../../src/ui/tokens.css'), 'utf8')
  for (const [name, colour] of Object.entries(colours)) {
    expect(css).toContain(`--color-${name}: light-dark(${colour},`)
  }
})
