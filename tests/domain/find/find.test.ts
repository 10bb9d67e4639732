import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import { fold, spelling } from '../../../src/domain/lib/fold.ts'
import type {
  Article,
  ArticleId,
  LanguageTag,
  PairId,
  PassageId,
  SegmentId,
} from '../../../src/domain/pair/pair.ts'
import { hitsAround, search, searchIndexOf } from '../../../src/domain/find/find.ts'
import type { Hit } from '../../../src/domain/find/find.ts'

/** Blocks as arrays of segments; the n-th segment of either article is in passage `n`, if it is even. */
function pairOf(en: readonly string[][], vi: readonly string[][]) {
  const article = (lang: string, texts: readonly string[][]): Article => {
    let count = 0
    return {
      id: lang as ArticleId,
      lang: lang as LanguageTag,
      outlet: lang,
      blocks: texts.map((block) => ({
        kind: 'paragraph',
        segments: block.map((text) => ({ id: `s${count++}` as SegmentId, text })),
      })),
    }
  }
  const ids = [0, 2, 4, 6, 8].map((count) => `s${count}` as SegmentId)
  const pairIndex = indexPair({
    id: 'talks' as PairId,
    articles: [article('en', en), article('vi', vi)],
    passages: ids.map((id) => ({
      id: `p${id}` as PassageId,
      relation: 'same',
      segments: { en: [id], vi: [id] },
    })),
  })
  const texts: Record<string, readonly string[][]> = { en, vi }
  const words = ({ article, block, start, end }: Hit) =>
    texts[article]?.[block]?.join('').slice(start, end) ?? ''
  const index = searchIndexOf(pairIndex)
  return { index, words, find: (query: string) => search(index, query).map(words) }
}

const english = [
  ['Vietnamese foreign minister Bùi Thanh Sơn ', 'held phone talks,'],
  ['The ministers exchanged views on East Sea issues.'],
]
const vietnamese = [
  ['Bộ trưởng Bùi Thanh Sơn điện đàm cùng ngoại trưởng Nhật Bản'],
  ['thúc đẩy hợp tác song phương, sinh sống tại ', 'Nhật Bản, vấn đề Biển Đông… '],
  ['các diễn đàn quốc tế, sự đóng góp của cộng đồng'],
]
const forms = ['NFC', 'NFD'] as const
const inForm = (form: 'NFC' | 'NFD') => (blocks: readonly string[][]) =>
  blocks.map((segments) => segments.map((text) => text.normalize(form)))

describe.each(forms)('a text in %s', (form) => {
  const { find } = pairOf(inForm(form)(english), inForm(form)(vietnamese))
  const findComposed = (query: string) => find(query).map((words) => words.normalize('NFC'))

  test.each([
    ['bo truong', ['Bộ trưởng']],
    ['Bộ trưởng', ['Bộ trưởng']],
    ['BỘ TRƯỞNG', ['Bộ trưởng']],
    ['Bô trương', ['Bộ trưởng']],
    ['dien dam', ['điện đàm']],
    ['dien dan', ['diễn đàn']],
    ['dien d', ['điện đ', 'diễn đ']],
    ['diễn d', ['điện đ', 'diễn đ']],
    ['diễn đ', ['diễn đ', 'điện đ']],
    ['dong', ['Đông', 'đóng', 'đồng']],
    ['đồng', ['đồng', 'Đông', 'đóng']],
    ['son', ['Sơn', 'Sơn', 'son', 'sốn']],
    ['Sơn', ['Sơn', 'Sơn', 'son', 'sốn']],
    ['song', ['song', 'sống']],
    ['sông', ['song', 'sống']],
    ['minister', ['minister', 'minister']],
    ['bien  \n dong', ['Biển Đông']],
    ['  dien dam\t', ['điện đàm']],
    ['tai nhat ban', ['tại Nhật Bản']],
    ['đàm cùng ngoại', ['đàm cùng ngoại']],
    ['ietnam', ['ietnam']],
    ['no such words', []],
  ])('%j finds %j', (query, words) => {
    for (const typed of forms) expect(findComposed(query.normalize(typed))).toEqual(words)
  })
})

describe('order', () => {
  test.each([
    ['exact hits first when marks are typed', 'đong Đông dong đông', 'đông', 'Đông đông đong dong'],
    ['đ alone is such a mark', 'dong đong', 'đo', 'đo do'],
    ['reading order when none are', 'Sơn song sông Sơn', 'son', 'Sơn son sôn Sơn'],
    ['unless a whole word agrees', 'Sơn song son Sơn', 'son', 'son Sơn son Sơn'],
    ['case does not count', 'sơn SƠN Sơn', 'sơn', 'sơn SƠN Sơn'],
  ])('%s', (_, text, query, expected) => {
    expect(
      pairOf([], [[text]])
        .find(query)
        .join(' '),
    ).toBe(expected)
  })

  it('is reading order where all agree letter for letter, whole words or not', () => {
    const { index } = pairOf([['talks talk']], [])
    expect(search(index, 'talk').map(({ start }) => start)).toEqual([0, 6])
  })

  it('has the exact one of two hits that overlap', () => {
    expect(pairOf([], [['sông song song']]).find('song song')).toEqual(['song song', 'sông song'])
  })

  it('puts the first article before the second', () => {
    const { index } = pairOf([['Sơn'], ['Sơn']], [['Sơn']])
    expect(search(index, 'son').map(({ article, block }) => `${article}${block}`)).toEqual([
      'en0',
      'en1',
      'vi0',
    ])
  })
})

describe('the middle of a word', () => {
  test.each([
    ['lan an toàn', 'an', ['an']],
    ['lan toàn', 'an', ['an', 'àn']],
    ['co-operation', 'operation', ['operation']],
    ['trị giá 1,85 triệu', '85', ['85']],
    ['US$1.8', '1.8', ['1.8']],
    ['1985, 85', '85', ['85']],
    ['Việt Nam’s', '’s', ['’s']],
    ['Covid-19', '-19', ['-19']],
  ])('in %j, %j finds %j', (text, query, words) => {
    expect(pairOf([[text]], []).find(query)).toEqual(words)
  })
})

describe('passage', () => {
  const { index } = pairOf(
    [],
    [
      ['Một hai ', 'ba bốn ', 'năm'],
      ['', 'sáu'],
    ],
  )

  test.each([
    ['hai', 'ps0'],
    ['hai ba', 'ps0'],
    ['ba', null],
    ['bon nam', null],
    ['nam', 'ps2'],
    ['sau', 'ps4'],
  ])('%j begins in %s', (query, passage) => {
    expect(search(index, query)).toMatchObject([{ article: 'vi', passage }])
  })
})

describe('any query', () => {
  test.each(['', ' ', '\u00a0\n', '\u0301', ' \u0301 '])('%j finds nothing', (query) => {
    expect(pairOf(english, vietnamese).find(query)).toEqual([])
  })

  test.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'bộ '.repeat(3_400)],
    ['10,000 marks', 'b' + '\u0323\u0302'.repeat(5_000)],
    ['10,000 spaces', 'bo' + ' '.repeat(10_000) + 'truong'],
    ['a pattern', '.*'],
    ['a bad pattern', '(['],
    ['a slow pattern', '(a+)+$'.repeat(1_600)],
    ['half a surrogate pair', '\ud83d'],
    ['the other half', '\udc69'.repeat(10_000)],
    ['a name of every object', '__proto__'],
    ['another', 'constructor'],
  ])('%s does no harm', (_, query) => {
    const { find } = pairOf([['👩 a [sic]'], ...english], vietnamese)
    const folded = fold(query).text
    for (const words of find(query)) expect(fold(words).text).toBe(folded)
  })

  const letters = [...'aàáâậơnđdĐ  s-1\u0301\u0323', '👩‍👩‍👧', '🇻🇳']
  const texts = fc
    .array(fc.constantFrom(...letters), { maxLength: 12 })
    .map((list) => list.join(''))
  const blocks = fc.array(fc.array(texts, { minLength: 1, maxLength: 3 }), { maxLength: 3 })

  test('its hits agree with it, are whole graphemes, exact as told and in order', () => {
    fc.assert(
      fc.property(blocks, blocks, texts, (en, vi, query) => {
        const { index, words } = pairOf(en, vi)
        const hits = search(index, query)
        for (const hit of hits) {
          expect(fold(words(hit)).text).toBe(fold(query).text.trim())
          expect(hit.isExact).toBe(spelling(words(hit)) === spelling(query).trim())
          const text = ({ en, vi }[hit.article as string]?.[hit.block] ?? []).join('')
          const segmenter = new Intl.Segmenter().segment(text)
          expect(segmenter.containing(hit.start)?.index).toBe(hit.start)
          expect(segmenter.containing(hit.end)?.index ?? text.length).toBe(hit.end)
        }
        expect(new Set(hits.map((hit) => JSON.stringify(hit))).size).toBe(hits.length)
        if (spelling(query).trim() !== fold(query).text.trim()) {
          const ranks = hits.map(({ isExact }) => (isExact ? 0 : 1))
          expect(ranks).toEqual(ranks.toSorted())
        }
      }),
    )
  })

  test('a word is found from its first letter on, with and without its marks, in either form', () => {
    const { index } = pairOf(english, vietnamese)
    for (const { article, block, text } of index) {
      for (const { index: start, 0: rest } of text.matchAll(/(?<![\p{L}])\p{L}.*/gu)) {
        for (let end = 1; end <= rest.length; end++) {
          const typed = rest.slice(0, end)
          const place = expect.objectContaining({ article, block, start }) as unknown
          const exact = expect.objectContaining({ article, block, start, isExact: true }) as unknown
          expect(search(index, typed)).toContainEqual(exact)
          expect(search(index, typed.normalize('NFD'))).toContainEqual(exact)
          expect(search(index, fold(typed).text)).toContainEqual(place)
        }
      }
    }
  })
})

describe('the hits that are drawn', () => {
  it.each([
    [0, -1, 0, 0],
    [2000, 1999, 0, 2000],
    [90_000, -1, 0, 2000],
    [90_000, 0, 0, 2000],
    [90_000, 999, 0, 2000],
    [90_000, 1000, 500, 2500],
    [90_000, 1499, 500, 2500],
    [90_000, 89_999, 89_000, 91_000],
  ])('of %d, at %d, are from %d to %d', (count, at, start, end) => {
    expect(hitsAround(count, at)).toEqual({ start, end })
  })
})
