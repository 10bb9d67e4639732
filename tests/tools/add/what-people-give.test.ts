import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import { extractFile } from '../../../src/tools/add/extract-file.ts'
import { legacyOf } from '../../../src/content/read/legacy-text.ts'
import { isPairId } from '../../../src/domain/pair/pair.ts'

const how = { encoding: null, lines: null }
const read = (text: string, name: string, more: Partial<typeof how> = {}) =>
  extractFile(Buffer.from(text), name, { ...how, ...more })
const texts = async (text: string, name: string) =>
  (await read(text, name)).blocks.map((block) => block.text)

describe('what is no text', () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ['a.txt', '%PDF-1.7\n1 0 obj', /a PDF/],
    ['a', '{\\rtf1 Hello}', /RTF/],
    ['a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /old Office document/],
    ['a.xml', '<?xml version="1.0"?>\n<xliff version="2.0">', /XLIFF.*give it alone/],
    ['a.txt', '<tmx version="1.4">', /TMX.*alone/],
    ['a.txt', '{"title": "A ship"}', /JSON/],
    ['a.txt', 'one\tmột\ntwo\thai\n', /table/],
    ['a.zip', zipSync({ 'xl/workbook.xml': Buffer.from('') }), /spreadsheet/],
    ['a.docx', Buffer.from('PK\x03\x04broken'), /damaged ZIP/],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /picture/],
    ['a.md', '---\ntitle: [a\n---\nText.', /front matter .* YAML/],
  ])('%s is refused by name: %s', async (name, bytes, reason) => {
    await expect(extractFile(Buffer.from(bytes), name, how)).rejects.toThrow(reason)
  })
})

describe('characters', () => {
  it('of windows-1252 are all there, in texts and pages', async () => {
    // ‘Naïve’ – 9 € …
    const bytes = [
      0x91, 0x4e, 0x61, 0xef, 0x76, 0x65, 0x92, 0x20, 0x96, 0x20, 0x39, 0x20, 0x80, 0x85,
    ]
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-1"><p>'), Buffer.from(bytes)])
    for (const [name, file] of [
      ['a.txt', Buffer.from(bytes)],
      ['a.html', page],
    ] as const) {
      const { blocks } = await extractFile(file, name, how)
      expect(blocks.map(({ text }) => text)).toEqual(['‘Naïve’ – 9 €…'])
    }
  })

  it.each([
    ['TCVN3', 'Trêi m\u00ada rÊt to, ®\u00adêng ngËp n\u00adíc h«m nay', null],
    ['TCVN3', 'B¸o chÝ ®\u00ada tin vÒ trËn lò lín nhÊt', 'Báo chí đưa tin về trận lũ lớn nhất'],
    ['VNI', 'Baùo chí ñöa tin veà traän luõ lôùn nhaát', 'Báo chí đưa tin về trận lũ lớn nhất'],
    [
      'VIQR',
      "Ba'o chi' ddu+a tin ve^` tra^.n lu~ lo+'n nha^'t",
      'Báo chí đưa tin về trận lũ lớn nhất',
    ],
    [
      'UTF-8 that was read as windows-1252',
      'TrÃªn cáº§u cÃ³ ngÆ°á»�i'.replace('\ufffd', '\u009d'),
      null,
    ],
  ])('in %s are told', (name, text, expected) => {
    const legacy = legacyOf(text)
    expect(legacy?.name).toBe(name)
    if (expected !== null) expect(legacy?.convert?.(text)).toBe(expected)
  })

  it.each([
    'Été à la plage, où l’âme rêve',
    'Người ta nói “thế”',
    'Größe, Übung, schön',
    'Мы уже здесь',
  ])('of %s stay as they are', (text) => {
    expect(legacyOf(text)).toBeNull()
  })
})

describe('lines of a plain text', () => {
  const first =
    'The ship came into the harbour early on Monday, after it had\nwaited a night for the wind, and left with the evening tide, as any-\none could see from the shore.'
  it('that are wrapped are joined, with what a hyphen parted', async () => {
    const joined = first.replace('any-\none', 'anyone').replaceAll('\n', ' ')
    expect(await texts(first, 'a.txt')).toEqual([joined])
    expect(await texts(`${first}\n\n                 7\n\nNobody saw it.`, 'a.txt')).toEqual([
      joined,
      'Nobody saw it.',
    ])
  })

  it('that are verse stay lines', async () => {
    const verse = [
      'The ship came in from sea',
      'And left upon the tide',
      'Nobody waved to me',
      'The harbour was too wide',
    ]
    expect(await texts(verse.join('\n'), 'a.txt')).toEqual(verse)
  })

  it('are what is asked for', async () => {
    const { blocks } = await extractFile(Buffer.from('One two\nthree four'), 'a.txt', {
      encoding: null,
      lines: 'paragraphs',
    })
    expect(blocks).toHaveLength(2)
  })
})

describe('a page whose root is not where it should be', () => {
  it.each([
    ['is named in a script', '<script type="application/ld+json">{"a":"<html >"}', []],
    ['is named in a comment', '<!-- <html> -->', []],
    ['is after a paragraph', '<p>One.</p><html><p>Two.</p>', ['One.', 'Two.']],
    [
      'ends before a paragraph',
      '<html><body><p>One.</p></body></html><p>Two.</p>',
      ['One.', 'Two.'],
    ],
  ])('%s', async (_what, page, expected) => {
    expect(await texts(page, 'a.html')).toEqual(expected)
  })
})

describe('furniture', () => {
  it('is left out of a page, and what may be it is told of', async () => {
    const line =
      'The ship came into the harbour early on Monday, after it had waited a night for the wind.'
    const page = `<html><body><article><h1>A ship came</h1><time datetime="2024-02-03T08:00:00+07:00">Feb 3</time><p>${line}</p><p>${line} Twice.</p><p>Quảng cáo</p><p><a href="/x">Xem thêm: Một con tàu khác</a></p><div class="newsletter"><p>Join.</p></div><p>Sign up for our newsletter now.</p><p>${line} Again.</p><p>— AFP</p></article></body></html>`
    const { blocks, date, leftOut, doubts } = await read(page, 'a.html')
    expect(date).toBe('2024-02-03')
    expect(blocks.map(({ text }) => text)).toEqual([
      'A ship came',
      line,
      `${line} Twice.`,
      'Sign up for our newsletter now.',
      `${line} Again.`,
    ])
    expect(leftOut).toEqual(
      expect.arrayContaining(['Quảng cáo', 'Xem thêm: Một con tàu khác', 'Join.', '— AFP']),
    )
    expect(doubts).toEqual([expect.stringMatching(/perhaps no part .*Sign up.*--drop/)])
  })
})

describe('ids that are none', () => {
  it.each(['con', 'nul', 'aux', 'com1', 'lpt9', 'make', 'own', 'words'])('%s', (id) => {
    expect(isPairId(id)).toBe(false)
  })
})
