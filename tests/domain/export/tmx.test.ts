import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm'
import { afterAll, describe, expect, it } from 'vitest'
import { pairAsTmx } from '../../../src/domain/export/tmx.ts'
import type { Pair } from '../../../src/domain/pair/pair.ts'
import { pairIds, readPair } from '../../../src/tools/content/read-content.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'
import { anyPair } from './any-pair.ts'

const declarations = readFileSync(
  path.join(import.meta.dirname, '../../fixtures/tmx14.dtd'),
  'utf8',
)
const validator = new DtdValidator(XmlDtd.fromString(declarations))
afterAll(() => validator.dispose())

/** What a query finds in a file that is valid by the DTD of TMX; throws where it is not. */
function query(xml: string, xpath: string): string[] {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return document.find(xpath).map((node) => node.content)
  } finally {
    document.dispose()
  }
}

const xml = pairAsTmx(crossingPair())

describe('a pair as TMX', () => {
  it.each(pairIds())('is valid, with a unit for each passage: %s', (id) => {
    const read = readPair(id)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const ids = read.pair.passages.map((passage) => passage.id)
    expect(query(pairAsTmx(read.pair), '//tu/@tuid')).toEqual(ids)
  })

  it.each([
    ['an attribute of the header', ' o-tmf="Song Song"', ''],
    ['the language of a text', ' xml:lang="vi">\n        <prop', '>\n        <prop'],
    ['the order', '<header', '<body/><header'],
    ['a known element', /seg>/g, 'text>'],
  ])('is told from what lacks %s', (_what, part, instead) => {
    const broken = xml.replace(part, instead)
    expect(broken).not.toBe(xml)
    expect(() => query(broken, '//tu')).toThrow()
  })

  it('says whose texts they are, how they relate, and why they differ', () => {
    const sourced = (made: Pair): Pair => ({
      ...made,
      articles: [{ ...made.articles[0], url: 'https://example.org/?a=1&b=2' }, made.articles[1]],
    })
    const text = pairAsTmx(sourced(crossingPair()))
    expect(query(text, '//header/prop[@type!="x-blocks"]')).toEqual([
      'made-up',
      'Outlet en',
      'https://example.org/?a=1&b=2',
      'Outlet vi',
    ])
    expect(query(text, '//tu/prop[@type="x-relation"]')).toEqual([
      'same',
      'same',
      'differs',
      'only',
    ])
    expect(query(text, '//tu[@tuid="price"]/note')).toEqual(['Five, six.', 'Năm, sáu.'])
    expect(query(text, '//tu[@tuid="weather"]/tuv/@xml:lang')).toEqual(['vi'])
    expect(query(text, '//tu[@tuid="greeting"]/tuv[@xml:lang="en"]/seg')).toEqual([
      'they greeted each other … and greeted again.',
    ])
  })

  it.each([
    ['markup', '<seg>&amp;]]>"', '<seg>&amp;]]>"'],
    ['line ends', 'one\r\ntwo\tthree', 'one\r\ntwo\tthree'],
    ['control characters', 'a\0b\u001bc', 'a\ufffdb\ufffdc'],
    ['halves of characters', 'a\ud800b', 'a\ufffdb'],
    ['characters beyond the first plane', '🇻🇳 𝒳', '🇻🇳 𝒳'],
    ['what is no character', '\ufffe\uffff', '\ufffd\ufffd'],
  ])('holds %s', (_what, text, expected) => {
    const made = pair(
      article('en', block('paragraph', `a: ${text}`)),
      article('vi', block('paragraph', 'a: Vâng.')),
      passage('it', 'same', { en: ['a'], vi: ['a'] }),
    )
    expect(query(pairAsTmx(made), '//seg')).toEqual([expected, 'Vâng.'])
  })

  it('is valid whatever the texts are', () => {
    fc.assert(
      fc.property(anyPair, (made) => {
        const sides = made.passages.flatMap(({ segments }) => Object.keys(segments))
        expect(query(pairAsTmx(made), '//seg')).toHaveLength(sides.length)
      }),
    )
  })
})
