import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clean } from '../../../src/domain/author/characters.ts'
import { decodeText } from '../../../src/content/read/decode-text.ts'
import { detectLanguage } from '../../../src/content/read/detect-language.ts'
import { extractFile } from '../../../src/tools/add/extract-file.ts'
import { endings } from '../../../src/content/read/endings.ts'
import { formatOfText } from '../../../src/content/read/formats.ts'
import type { Format } from '../../../src/content/read/endings.ts'
import { readSource } from '../../../src/tools/add/read-source.ts'
import { findUnfitTexts } from '../../../src/domain/author/check.ts'

const vietnamese = 'Bộ trưởng Ngoại giao đã có cuộc điện đàm; quyền được hưởng, ở Úc.'
const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding)
const extract = (text: string, format: Format) =>
  extractFile(bytes(text, 'utf8'), `a${endings[format]}`, { encoding: null, lines: null })

/** The bytes of a text in windows-1258: letters as they are there, tone marks after them. */
function windows1258(text: string): Buffer {
  const table = new TextDecoder('windows-1258').decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  )
  const units = [...text.normalize('NFC')].flatMap((letter) => {
    if (table.includes(letter)) return [letter]
    const parts = letter.normalize('NFD')
    const tone = [...parts].find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part)) ?? ''
    return [parts.replace(tone, '').normalize('NFC'), tone]
  })
  return Buffer.from(units.map((unit) => table.indexOf(unit)))
}

describe('the encoding of a file', () => {
  const swapped = bytes(vietnamese, 'utf16le').swap16()
  it.each<[string, Buffer, string, string]>([
    ['UTF-8', bytes(vietnamese, 'utf8'), 'utf-8', 'valid'],
    ['UTF-8 with a mark', bytes(`\ufeff${vietnamese}`, 'utf8'), 'utf-8', 'byte order mark'],
    ['UTF-16 with a mark', bytes(`\ufeff${vietnamese}`, 'utf16le'), 'utf-16le', 'byte order mark'],
    ['UTF-16 without a mark', bytes(vietnamese, 'utf16le'), 'utf-16le', 'assumed'],
    ['UTF-16 the other way round', swapped, 'utf-16be', 'assumed'],
    ['windows-1258', windows1258(vietnamese), 'windows-1258', 'assumed'],
    ['decomposed UTF-8', bytes(vietnamese.normalize('NFD'), 'utf8'), 'utf-8', 'valid'],
  ])('%s is found, and its text composed', (_name, file, encoding, why) => {
    const { text, ...how } = decodeText(file, null) ?? { text: '' }
    expect([clean(text), how]).toEqual([vietnamese, { encoding, why }])
  })

  it.each([
    ['Les élèves étaient là, à l’école, où ça coûte déjà très cher, naïfs.', 'windows-1252'],
    ['As informações não são públicas; a reunião começa amanhã.', 'windows-1252'],
    ['Die Bürger müssen größere Häuser für schöne Gärten räumen.', 'windows-1252'],
  ])('%s is not taken for Vietnamese', (text, encoding) => {
    const file = bytes(text.replace('’', "'"), 'latin1')
    expect(decodeText(file, null)).toEqual({
      text: text.replace('’', "'"),
      encoding,
      why: 'assumed',
    })
  })

  it('is what a page states, unless it cannot be that', () => {
    const page = (charset: string) => `<meta charset="${charset}"><p>Été à Paris`
    const stated = decodeText(bytes(page('iso-8859-1'), 'latin1'), null)
    expect(stated).toMatchObject({ encoding: 'windows-1252', why: 'stated' })
    expect(stated?.text).toContain('Été')
    const wrong = decodeText(bytes(page('utf-8'), 'latin1'), null)
    expect(wrong).toMatchObject({ encoding: 'windows-1252', why: 'assumed' })
    expect(decodeText(bytes(page('no-such'), 'utf8'), null)?.encoding).toBe('utf-8')
  })

  it('is what is asked for', () => {
    const asked = { encoding: 'gb18030', why: 'asked for', text: '中文' }
    expect(decodeText(Buffer.from([0xd6, 0xd0, 0xce, 0xc4]), 'gb18030')).toEqual(asked)
    expect(decodeText(bytes('a', 'utf8'), 'klingon')).toBeNull()
  })

  it('gives text that content may have, once it is clean, of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const text = clean(decodeText(any, null)?.text ?? '')
        expect(findUnfitTexts(text)).toEqual([])
        expect(text).not.toMatch(/\r/)
      }),
    )
  })
})

describe('a clean text', () => {
  it.each([
    ['line breaks', 'a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
    [
      'controls and marks that nobody sees',
      'a\0\u0007\u0085b\u200b\u00ad\ufeff\u2060c\u202ed',
      'a\nbcd',
    ],
    ['decomposed letters', 'Vie\u0323\u0302t', 'Việt'],
    [
      'joiners and direction marks, which stay',
      'می\u200cخواهم \u200f👩\u200d💻',
      'می\u200cخواهم \u200f👩\u200d💻',
    ],
  ])('has %s', (_what, dirty, expected) => {
    expect(clean(dirty)).toBe(expected)
  })
})

describe('a plain text', () => {
  const kinds = async (text: string) =>
    (await extract(text, 'text')).blocks.map(({ kind, text: words }) => [kind, words])

  it.each<[string, string, [string, string][]]>([
    [
      'by lines',
      'A headline\nOne. Two.\nThree.',
      [
        ['headline', 'A headline'],
        ['paragraph', 'One. Two.'],
        ['paragraph', 'Three.'],
      ],
    ],
    [
      'by empty lines, wrapped',
      'One\ntwo.\n \nThree\n  four.',
      [
        ['paragraph', 'One two.'],
        ['paragraph', 'Three four.'],
      ],
    ],
    [
      'with a first sentence',
      'Mr. Lee came.  He\u00a0left.\nTwo.',
      [
        ['paragraph', 'Mr. Lee came. He\u00a0left.'],
        ['paragraph', 'Two.'],
      ],
    ],
    ['of one line', 'No headline', [['paragraph', 'No headline']]],
    ['of nothing', ' \n\u200b\n', []],
  ])('%s', async (_what, text, expected) => {
    expect(await kinds(text)).toEqual(expected)
  })

  it('does not join lines of which one is too long to have been wrapped', async () => {
    const long = 'word '.repeat(30).trim()
    expect(await kinds(`${long}.\nTwo.\n\nThree.`)).toHaveLength(3)
  })

  it('may state its address', async () => {
    const source = await extract('https://example.org/a\nMột tin\nHai câu. Ba.', 'text')
    expect(source.url).toBe('https://example.org/a')
    expect(source.blocks[0]).toEqual({ kind: 'headline', text: 'Một tin' })
    const { url } = await extract('See https://example.org/a\nTwo.', 'text')
    expect(url).toBeUndefined()
  })
})

describe('Markdown', () => {
  it('is read as the text that it shows, with its front matter', async () => {
    const text =
      '---\noutlet: "Báo A"\ndate: 2021-04-28\nurl: https://example.org/a\n---\n# One *title*\n\n' +
      'First **line**\nand [a link](https://x.org).\n\n- An item\n\n> A quote\n\n<script>x</script>\n'
    expect(await extract(text, 'markdown')).toMatchObject({
      outlet: 'Báo A',
      date: '2021-04-28',
      url: 'https://example.org/a',
      blocks: [
        { kind: 'headline', text: 'One title' },
        { kind: 'paragraph', text: 'First line and a link.' },
        { kind: 'paragraph', text: 'An item' },
        { kind: 'paragraph', text: 'A quote' },
      ],
    })
  })
})

describe('a saved page', () => {
  const sentence =
    'Bộ trưởng Ngoại giao Bùi Thanh Sơn đã có cuộc <b>điện đàm</b> với Ngoại trưởng Nhật Bản, theo thông cáo của Bộ, '
  const page = (head = '', body = '') => `<!doctype html><html lang="vi"><head>
    <title>Hai bộ trưởng điện đàm | Báo A</title>${head}</head><body>
    <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></nav>
    <article><h1>Hai bộ trưởng
      điện đàm</h1><figure><img src="a.jpg"><figcaption>Ảnh chụp hai bộ trưởng.</figcaption></figure>
    ${[1, 2, 3, 4].map((n) => `<p>${sentence} lần ${n}.</p>`).join('\n')}${body}</article>
    <footer><p>Bản quyền của Báo A</p></footer></body></html>`

  it('gives its article, without what stands around it', async () => {
    const { blocks } = await extract(
      page('', '<p>Dòng một<br>dòng hai &lt;b&gt;</p><script>alert(1)</script>'),
      'html',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['headline', 'caption', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
      ...['paragraph', 'paragraph'],
    ])
    expect(blocks[0]?.text).toBe('Hai bộ trưởng điện đàm')
    expect(blocks[2]?.text).toBe(`${sentence.replace(/<\/?b>/g, '')} lần 1.`.replace(/\s+/g, ' '))
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual(['Dòng một', 'dòng hai <b>'])
  })

  it('gives what it states of itself, and no more', async () => {
    const head = `<link rel="canonical" href="https://example.org/a">
      <script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Hai bộ trưởng điện đàm',
        datePublished: '2021-04-27T23:30:00+07:00',
        publisher: { '@type': 'Organization', name: 'Báo A' },
      })}</script>`
    const stated = { outlet: 'Báo A', date: '2021-04-27', url: 'https://example.org/a', lang: 'vi' }
    expect(await extract(page(head), 'html')).toMatchObject(stated)
    const { outlet, date, url } = await extract(page(), 'html')
    expect([outlet, date, url]).toEqual([undefined, undefined, undefined])
  })

  it('gives the address that the browser noted when it saved it', async () => {
    const saved = `<!-- saved from url=(0021)https://example.org/a -->\n${page()}`
    expect((await extract(saved, 'html')).url).toBe('https://example.org/a')
    const { url } = await extract(page('<link rel="canonical" href="javascript:x">'), 'html')
    expect(url).toBeUndefined()
  })

  it.each(['', '<p>Short.', '<html><body></body></html>', '<!-- x'])(
    'is read whatever it is',
    async (html) => {
      expect(Array.isArray((await extract(html, 'html')).blocks)).toBe(true)
    },
  )

  it('is told from a text', () => {
    expect(formatOfText('a.HTM', '')).toBe('html')
    expect(formatOfText('a', '\n<!DOCTYPE html>')).toBe('html')
    expect(formatOfText('a.md', '# a')).toBe('markdown')
    expect(formatOfText('a.txt', 'a < b')).toBe('text')
  })
})

describe('the language of a text', () => {
  it.each([
    [
      'HÀ NỘI — Vietnamese foreign minister Bùi Thanh Sơn held phone talks with his counterpart.',
      'en',
    ],
    ['Ngày 27/4, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã có cuộc điện đàm.', 'vi'],
    ['يولد جميع الناس أحراراً متساوين في الكرامة والحقوق.', 'ar'],
    ['人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心。', 'zh'],
    ['Tous les êtres humains naissent libres et égaux en dignité et en droits.', 'fr'],
    ['123 456', null],
  ])('%s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected)
  })
})

const options = {
  article: null,
  lang: null,
  outlet: null,
  date: null,
  url: null,
  encoding: null,
  lines: null,
}
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the language of a source', () => {
  const words = 'All human beings are born free and equal in dignity and rights, wherever they are.'
  it.each([
    ['a.md', `---\nlang: az-Arab\n---\n${words}`, 'az-Arab', 'stated'],
    ['a.md', `---\nlang: no tag\n---\n${words}`, 'en', 'detected'],
    ['a.md', words, 'en', 'detected'],
    ['a.html', `<html lang="en-GB"><p>${words}`, 'en-GB', 'stated'],
    ['a.html', `<html lang="vi"><p>${words}`, 'en', 'detected'],
    ['a.html', `<html lang="vi"><p>12 34`, 'vi', 'stated'],
    ['a.html', `<p>${words}`, 'en', 'detected'],
  ])('of %s, %j, is %s (%s)', async (name, text, lang, langIs) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    const problems: string[] = []
    const source = await readSource({ ...options, file }, (one) => problems.push(one))
    expect(source).toMatchObject({ lang, langIs })
    expect(problems).toEqual([])
  })
})

describe('a file that is no source', () => {
  it.each<[string, Uint8Array | string, object, RegExp]>([
    ['empty', '', {}, /no text in it\. Give plain text/],
    ['blank', ' \n\n', {}, /no text in it/],
    [
      'binary',
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7) % 256),
      {},
      /no text that can be read/,
    ],
    ['nested without an end in sight', '<html>' + '<div>'.repeat(9_000), {}, /nested too deeply/],
    ['too short to tell its language', '12 34', {}, /cannot be told\. Say it with --lang/],
    ['said to be in no language', 'One two.', { lang: 'English' }, /"English" is no language tag/],
    ['said to be in a bad tag', 'One two.', { lang: 'en-1a' }, /"en-1a" is no language tag/],
    ['in no encoding', 'One two.', { encoding: 'x' }, /no encoding "x"\. Name one/],
  ])('%s', async (_name, content, more, expected) => {
    const file = path.join(folder, 'file')
    writeFileSync(file, content)
    const problems: string[] = []
    expect(await readSource({ ...options, file, ...more }, (one) => problems.push(one))).toBeNull()
    expect(problems).toEqual([expect.stringMatching(expected)])
  })

  it.each([
    ['missing', 'no-such-file', /there is no such file/],
    ['a folder', '', /this is a folder/],
  ])('%s', async (_name, name, expected) => {
    const problems: string[] = []
    const file = path.join(folder, name)
    expect(await readSource({ ...options, file }, (one) => problems.push(one))).toBeNull()
    expect(problems).toEqual([expect.stringMatching(expected)])
  })
})
