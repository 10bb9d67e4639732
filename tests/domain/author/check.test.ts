import { describe, expect, it } from 'vitest'
import {
  checkPair,
  checkPairIds,
  currentIds,
  findUnfitTexts,
} from '../../../src/domain/author/check.ts'
import type { Pair, PairId } from '../../../src/domain/pair/pair.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'

const en = article('en', block('paragraph', 'a: It cost US$5, ', 'b: US$5 in all.'))
const vi = article('vi', block('paragraph', 'x: Giá 6 USD.'))
const words = (first: string, second?: string) => ({
  kind: 'number',
  words: second === undefined ? { en: first } : { en: first, vi: second },
  why: { en: 'Why.', vi: 'Vì sao.' },
})
const cost = (differences: unknown[], relation: 'differs' | 'partial' = 'differs') =>
  pair(en, vi, passage('cost', relation, { en: ['a', 'b'], vi: ['x'] }, { differences }))

describe('checking a pair', () => {
  it('finds nothing in a good one', () => {
    expect(checkPair(crossingPair())).toEqual([])
    expect(checkPair(cost([words('cost US$5', '6 USD')]))).toEqual([])
    expect(checkPair(cost([words('in all')], 'partial'))).toEqual([])
  })

  const same = (segments: Record<string, string[]>) => passage('cost', 'same', segments)
  const whole = { en: ['a', 'b'], vi: ['x'] }

  it.each<[string, Pair, string, string, RegExp]>([
    [
      'two articles with one id',
      pair(en, article('en', ...en.blocks)),
      'alignment',
      'made-up',
      /two different/,
    ],
    [
      'two segments with one id',
      pair(
        article('en', block('paragraph', 'a: One ', 'a: two.')),
        vi,
        same({ en: ['a'], vi: ['x'] }),
      ),
      'en',
      'a',
      /another/,
    ],
    [
      'an empty segment',
      pair(article('en', block('paragraph', 'a:  ', 'b: two.')), vi, same(whole)),
      'en',
      'a',
      /fill it/,
    ],
    [
      'white space in front',
      pair(article('en', block('paragraph', 'a: One', 'b:  two.')), vi, same(whole)),
      'en',
      'b',
      /Move it/,
    ],
    [
      'white space at the end',
      pair(article('en', block('paragraph', 'a: One, ', 'b: two. ')), vi, same(whole)),
      'en',
      'b',
      /Remove it/,
    ],
    [
      'a line break',
      pair(article('en', block('paragraph', 'a: One\ntwo, ', 'b: two.')), vi, same(whole)),
      'en',
      'a',
      /two blocks/,
    ],
    [
      'an id twice',
      pair(en, vi, same(whole), passage('cost', 'only', {})),
      'alignment',
      'cost',
      /taken/,
    ],
    [
      'a former id that is in use',
      pair(en, vi, same(whole), passage('y', 'only', {}, { formerly: ['cost'] })),
      'alignment',
      'y',
      /taken/,
    ],
    [
      'a segment that is not there',
      pair(en, vi, same({ ...whole, vi: ['x', 'z'] })),
      'alignment',
      'cost',
      /no segment "z"/,
    ],
    [
      'a segment in two passages',
      pair(en, vi, same(whole), passage('y', 'only', { en: ['b'] })),
      'alignment',
      'y',
      /"cost" too/,
    ],
    [
      'a segment twice in one',
      pair(en, vi, same({ ...whole, en: ['a', 'b', 'a'] })),
      'alignment',
      'cost',
      /"cost" too/,
    ],
    ['an orphan', pair(en, vi, same({ en: ['a'], vi: ['x'] })), 'en', 'b', /Add it/],
    [
      'a language that is not there',
      pair(en, vi, same({ ...whole, fr: ['x'] })),
      'alignment',
      'cost',
      /no article "fr"/,
    ],
    [
      'only, on both sides',
      pair(en, vi, passage('cost', 'only', whole)),
      'alignment',
      'cost',
      /one article/,
    ],
    [
      'same, on one side',
      pair(en, vi, same({ en: ['a', 'b'] }), passage('y', 'only', { vi: ['x'] })),
      'alignment',
      'cost',
      /both articles/,
    ],
    ['differs, without saying how', cost([]), 'alignment', 'cost', /Add a difference/],
    [
      'same, with differences',
      pair(en, vi, passage('cost', 'same', whole, { differences: [words('in all', '6 USD')] })),
      'alignment',
      'cost',
      /has no differences/,
    ],
    ['differs, with one side quoted', cost([words('in all')]), 'alignment', 'cost', /both sides/],
    [
      'a difference without words',
      cost([{ ...words('in all', '6 USD'), words: {} }], 'partial'),
      'alignment',
      'cost',
      /no words/,
    ],
    [
      'a quotation of another language',
      cost([{ ...words('in all', '6 USD'), words: { en: 'in all', fr: 'x' } }], 'partial'),
      'alignment',
      'cost',
      /"fr"/,
    ],
    [
      'words that are not there',
      cost([words('US$7', '6 USD')]),
      'alignment',
      'cost',
      /"US\$7" is not in/,
    ],
    [
      'words across two segments',
      cost([words('US$5, US$5', '6 USD')]),
      'alignment',
      'cost',
      /exact words of one/,
    ],
    [
      'words that stand twice',
      cost([words('US$5', '6 USD')]),
      'alignment',
      'cost',
      /stands 2 times/,
    ],
    [
      'words without a counterpart',
      pair(en, vi, passage('cost', 'same', whole, { words: [{ en: 'cost' }] })),
      'alignment',
      'cost',
      /both articles/,
    ],
    [
      'words in a third language',
      pair(en, vi, passage('cost', 'same', whole, { words: [{ en: 'cost', vi: 'Giá', fr: 'x' }] })),
      'alignment',
      'cost',
      /no other/,
    ],
    [
      'corresponding words that are not there',
      pair(en, vi, passage('cost', 'same', whole, { words: [{ en: 'price', vi: 'Giá' }] })),
      'alignment',
      'cost',
      /"price" is not in/,
    ],
    [
      'corresponding words that overlap in any of their places',
      pair(
        en,
        vi,
        passage('cost', 'same', whole, {
          words: [
            { en: 'US$5', vi: 'Giá' },
            { en: '5 in', vi: '6' },
          ],
        }),
      ),
      'alignment',
      'cost',
      /"5 in" overlaps "US\$5"/,
    ],
    [
      'words that overlap',
      cost([words('It cost', '6 USD'), words('cost US$5')]),
      'alignment',
      'cost',
      /overlaps/,
    ],
  ])('finds %s', (_name, made, where, id, message) => {
    expect(checkPair(made)).toContainEqual(
      expect.objectContaining({ where, id, message: expect.stringMatching(message) as string }),
    )
  })
})

describe('text that cannot be shown as it is', () => {
  const decomposed = 'Việt'.normalize('NFD')

  it('is found wherever it stands, in the order in which it stands there', () => {
    expect(findUnfitTexts({ a: ['ổ', decomposed], [decomposed]: 'a\ud83d', b: null })).toEqual([
      { text: decomposed, why: 'not composed' },
      { text: decomposed, why: 'not composed' },
      { text: 'a\ud83d', why: 'half a character' },
    ])
  })

  it.each([
    ['half a character', '\udc00b'],
    ['half a character', 'a\ud800b'],
    ['control character', 'a\0b'],
    ['control character', 'a\rb'],
    ['control character', '\u001b[31m'],
    ['control character', 'a\x92b'],
    ['unseen character', 'a\u202eb'],
    ['unseen character', 'a\u200bb'],
    ['unseen character', 'a\u00adb'],
    ['unseen character', 'a\uffffb'],
    ['unseen character', 'a\u200eb'],
    ['unseen character', 'a\u200db'],
    ['unseen character', 'a\u{e0041}b'],
  ])('%s: %j', (why, text) => {
    expect(findUnfitTexts([text])).toEqual([{ text, why }])
  })

  it.each([
    'Đại hội Đảng lần thứ XIII',
    'a\tb\nc',
    '🌧',
    'می\u200cخواهم \u200f5',
    '👩\u200d💻',
    '<b>&amp;',
    '',
  ])('is not %j', (text) => {
    expect(findUnfitTexts({ text })).toEqual([])
  })

  it('is found however deep it is', () => {
    let data: unknown = '\ud800'
    for (let depth = 0; depth < 200_000; depth++) data = [data]
    expect(findUnfitTexts(data)).toHaveLength(1)
  })
})

describe('the ids of all pairs', () => {
  const named = (id: string, ...formerly: string[]) => {
    return { id: id as PairId, formerly: formerly as PairId[] }
  }

  it('lead from the former ones to those of now', () => {
    const pairs = [named('one', 'eins', 'un'), named('two', 'zwei'), named('three')]
    expect(checkPairIds(pairs)).toEqual([])
    expect(currentIds(pairs)).toEqual({ eins: 'one', un: 'one', zwei: 'two' })
  })

  it.each([
    ['the id of another pair', [named('one', 'two'), named('two')]],
    ['its own id', [named('one', 'one')]],
    ['the former id of another pair', [named('two', 'zero'), named('one', 'zero')]],
    ['the same former id twice', [named('one', 'zero', 'zero')]],
  ])('may not claim %s', (_, pairs) => {
    expect(checkPairIds(pairs)).toEqual([
      { pair: 'one', message: expect.stringContaining('Published ids are promises') as string },
    ])
  })
})
