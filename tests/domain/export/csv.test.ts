import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair, quotation } from '../../../src/domain/pair/pair-index.ts'
import { pairAsCsv } from '../../../src/domain/export/csv.ts'
import type { Pair, UiLanguage } from '../../../src/domain/pair/pair.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'
import { anyPair } from './any-pair.ts'

const read = (made: Pair, ui: UiLanguage = 'en') => parse(pairAsCsv(made, ui), { bom: true })

/** A pair of one passage in which one article says the given text. */
const saying = (text: string) =>
  pair(
    article('en', block('paragraph', `a: ${text}`)),
    article('vi', block('paragraph', 'a: Đồng ý.')),
    passage('it', 'same', { en: ['a'], vi: ['a'] }),
  )

describe('a pair as CSV', () => {
  it.each([
    ['en', 'Five, six.'],
    ['vi', 'Năm, sáu.'],
  ] as const)('has a row a passage, with the reasons in %s', (ui, why) => {
    expect(read(crossingPair(), ui)).toEqual([
      ['number', 'id', 'relation', 'text en', 'text vi', 'differences', 'why'],
      ['1', 'meeting', 'same', 'They met,', 'Họ đã gặp nhau.', '', ''],
      [
        '2',
        'greeting',
        'same',
        'they greeted each other … and greeted again.',
        'Họ chào nhau.',
        '',
        '',
      ],
      [
        '3',
        'price',
        'differs',
        'The price was US$5.',
        'Giá là 6 USD',
        'number: en “US$5”, vi “6 USD”',
        why,
      ],
      ['4', 'weather', 'only', '', 'Trời đẹp.', '', ''],
    ])
  })

  it('begins with the mark of UTF-8, and ends its lines as RFC 4180 says', () => {
    const text = pairAsCsv(saying('Yes'), 'en')
    expect(text).toBe(
      '\ufeffnumber,id,relation,text en,text vi,differences,why\r\n' +
        '1,it,same,Yes,Đồng ý.,,\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+84 24 3933', "'+84 24 3933"],
    ['-5 độ', "'-5 độ"],
    ['@VNS', "'@VNS"],
    ['＝1', "'＝1"],
    ['\u00a0=1', "'\u00a0=1"],
    ["'tis", "''tis"],
    ['1+1=2', '1+1=2'],
    ['– Vâng', '– Vâng'],
  ])('has no formula: %j', (text, cell) => {
    const [, row] = read({
      ...saying('x'),
      passages: [passage('it', 'differs', {}, { differences: [difference(text)] })],
    })
    expect(row?.at(-1)).toBe(cell)
  })

  it('reads back as it was, once the first apostrophe is dropped', () => {
    fc.assert(
      fc.property(anyPair, (made) => {
        const pairIndex = indexPair(made)
        const [, ...rows] = read(made).map((row) => row.map((cell) => cell.replace(/^'/, '')))
        const expected = made.passages.map((one, index) => [
          String(index + 1),
          one.id,
          one.relation,
          ...made.articles.map((side) => quotation(pairIndex, side, one)),
        ])
        expect(rows.map((row) => row.slice(0, 5))).toEqual(expected)
        expect(rows.map((row) => row.at(6))).toEqual(
          made.passages.map((one) =>
            (one.differences ?? []).map(({ why }) => why.en ?? why.vi).join('\n'),
          ),
        )
      }),
    )
  })
})

function difference(why: string) {
  return { kind: 'detail', words: {}, why: { en: why, vi: why } }
}
