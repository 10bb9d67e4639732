import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import type { PairIndex } from '../../../src/domain/pair/pair-index.ts'
import { articleText, offsetOf, placeOf } from '../../../src/domain/pair/article-text.ts'
import type { Article, ArticleId } from '../../../src/domain/pair/pair.ts'
import { formatWords, mendWords, parseWords } from '../../../src/domain/words-link/words-grammar.ts'
import type { WordsSelector } from '../../../src/domain/words-link/words-selector.ts'
import { notations } from '../../../src/domain/words-link/notation.ts'
import { findWords, selectWords } from '../../../src/domain/words-link/words.ts'
import { formatAddress } from '../../../src/domain/address/address.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { article, block, pair, passage } from '../make-pair.ts'

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
const phoneTalks = indexPair(read.pair)
const [en, vi] = read.pair.articles

/** Selects the first occurrence of a quote. */
function select(pairIndex: PairIndex, from: Article, quote: string): WordsSelector {
  const start = articleText(from).text.indexOf(quote)
  const selector = selectWords(pairIndex, from, start, start + quote.length)
  if (start === -1 || !selector) throw new Error(`no words ${quote}`)
  return selector
}

/** An English article, one paragraph a text, one segment and passage (`p1`, `p2`, …) a paragraph. */
function told(...paragraphs: string[]): PairIndex {
  const blocks = paragraphs.map((text, index) => block('paragraph', `s${index + 1}: ${text}`))
  return indexPair(
    pair(
      article('en', ...blocks),
      article('vi', block('paragraph', 'x: Không.')),
      ...paragraphs.map((_, index) => passage(`p${index + 1}`, 'only', { en: [`s${index + 1}`] })),
    ),
  )
}

/** The words shown, or how else the link was answered. */
function shown(pairIndex: PairIndex, selector: WordsSelector): string {
  const found = findWords(pairIndex, selector)
  if (found.how === 'passage') return `passage ${found.passage}`
  if (found.how === 'changed') return 'changed'
  const { text } = articleText(pairIndex.pair.articles[0])
  return `${found.how}: ${text.slice(found.start, found.end)}`
}

const meeting = 'The ministers met in Tokyo on Tuesday and spoke about trade and about visas.'
const gift = 'Japan will give Việt Nam cold storage worth US$1.8 million for its vaccines.'
const thanks = 'Minister Sơn thanked the Japanese government and the people for the ship.'
const flights = 'He urged both sides to work towards an early resumption of flights.'

describe("an article's text", () => {
  const made = articleText(
    article('en', block('headline', 'h: One'), block('paragraph', 'a: two, ', 'b: three.')),
  )

  it('puts a line break between blocks', () => {
    expect(made.text).toBe('One\ntwo, three.')
  })

  it.each([
    ['h', 0, 0],
    ['h', 3, 3],
    ['a', 0, 4],
    ['b', 6, 15],
    ['b', 7, null],
    ['b', -1, null],
    ['c', 0, null],
    ['__proto__', 0, null],
  ])('%s + %i is %s', (segment, offset, expected) => {
    expect(offsetOf(made, segment, offset)).toBe(expected)
  })

  it.each([
    [0, { segment: 'h', offset: 0 }],
    [3, { segment: 'h', offset: 3 }],
    [4, { segment: 'a', offset: 0 }],
    [9, { segment: 'b', offset: 0 }],
    [15, { segment: 'b', offset: 6 }],
    [16, null],
    [-1, null],
    [NaN, null],
  ])('%i is in %o', (offset, expected) => {
    expect(placeOf(made, offset)).toEqual(expected)
  })

  it('goes there and back', () => {
    const text = articleText(vi)
    for (let offset = 0; offset <= text.text.length; offset++) {
      const place = placeOf(text, offset)
      expect(place && offsetOf(text, place.segment, place.offset)).toBe(offset)
    }
  })
})

const noted = notations[2].note

describe('selecting words', () => {
  const words = (from: Article, start: number, end: number) => {
    const selector = selectWords(phoneTalks, from, start, end)
    const first = selector?.inText.start ?? 0
    return selector && articleText(from).text.slice(first, first + selector.length)
  }

  it('notes the words, their neighbours and their passage', () => {
    expect(select(phoneTalks, en, 'US$1.8 million')).toMatchObject({
      article: 'en',
      passage: 'cold-storage',
      length: 'US$1.8 million'.length,
      before: noted('cilities for the COVID-19 vaccine worth '),
      words: { quote: noted('US$1.8 million') },
      after: noted(' and an oceanographic research vessel .\n'),
    })
  })

  it('trims white space and clips what is outside', () => {
    expect(words(vi, -20, 9)).toBe('Bộ trưởng')
    expect(words(vi, 2, 10)).toBe('trưởng')
    expect(words(en, 118, 123)).toBe('y.\nHÀ')
  })

  it.each([
    [5, 5],
    [9, 4],
    [2, 3],
    [1e9, 2e9],
    [-5, 0],
    [NaN, 4],
    [0, NaN],
  ])('finds no words from %d to %d', (start, end) => {
    expect(words(vi, start, end)).toBeNull()
  })

  it.each([
    ['a surrogate pair', 'Rain 🌧 and sun', 6, 8, '🌧'],
    ['an emoji of several', 'The 👩‍👩‍👧 family', 5, 6, '👩‍👩‍👧'],
    ['a letter and its marks', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 4, 7, 'e\u0302\u0301ng'],
  ])('does not cut %s', (_, text, start, end, expected) => {
    const pairIndex = told(text)
    const selector = selectWords(pairIndex, pairIndex.pair.articles[0], start, end)
    expect(selector?.length).toBe(expected.length)
    expect(selector?.words).toMatchObject({ quote: noted(expected) })
  })

  it('knows of no passage where there is none', () => {
    const lone = indexPair(
      pair(
        article('en', block('paragraph', `a: ${gift}`)),
        article('vi'),
        passage('p', 'same', {}),
      ),
    )
    expect(select(lone, lone.pair.articles[0], 'cold storage').passage).toBeNull()
  })

  it('writes at most 600 characters, however long the words', () => {
    for (const from of [en, vi]) {
      const { length } = articleText(from).text
      for (let start = 0; start < length; start += 97) {
        for (let size = 1; start + size <= length; size *= 3) {
          const selector = selectWords(phoneTalks, from, start, start + size)
          if (selector) expect(formatWords(selector).length).toBeLessThanOrEqual(600)
        }
      }
    }
  })

  it('makes do with half characters in the text', () => {
    const pairIndex = told(`${meeting} \ud83d ${gift} \udc00`)
    const selector = select(pairIndex, pairIndex.pair.articles[0], 'visas. \ud83d Japan')
    expect(formatWords(selector)).toMatch(/^2en_[\w-]+$/)
    expect(shown(pairIndex, selector)).toBe('place: visas. \ud83d Japan')
  })
})

describe('the grammar of words', () => {
  const good = formatWords(select(phoneTalks, en, 'US$1.8 million'))
  const long = formatWords(select(phoneTalks, en, articleText(en).text.slice(300, 900)))

  it('needs no escapes, and ends in a letter or digit', () => {
    for (const value of [good, long]) expect(value).toMatch(/^2en_[\w-]+[0-9a-z]$/)
  })

  it('is short: under 160 characters with its path, for a few words', () => {
    for (const from of [en, vi]) {
      const { text } = articleText(from)
      const words = [...text.matchAll(/\S+/g)]
      const lengths = words.flatMap(({ index }, first) => {
        if (first % 9 !== 0) return []
        const last = words[Math.min(words.length - 1, first + 2)]
        const end = last ? last.index + last[0].length : text.length
        const selector = selectWords(phoneTalks, from, index, end)
        return formatAddress({
          kind: 'reader',
          ui: 'en',
          pair: phoneTalks.pair.id,
          ...(selector?.passage && { passage: selector.passage }),
          words: selector ? formatWords(selector) : '',
        }).length
      })
      const short = lengths.filter((length) => length < 160)
      expect(short.length / lengths.length).toBeGreaterThan(0.95)
    }
  })

  it('gives back every selection that it writes', () => {
    const odd = [
      '~',
      '*',
      '*-',
      '**_',
      '\n',
      ' ',
      '.',
      ',',
      '%',
      '+',
      '👩‍👩‍👧',
      'é',
      'ế',
      '\ud83d',
      '\0',
      'a',
    ]
    const texts = fc.array(fc.oneof(fc.constantFrom(...odd), fc.lorem()), { maxLength: 120 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, start, size) => {
        const pairIndex = told(...parts.join(' ').split('\n'))
        const { length } = articleText(pairIndex.pair.articles[0]).text
        const from = start % (length + 1)
        const selector = selectWords(
          pairIndex,
          pairIndex.pair.articles[0],
          from,
          from + (size % (length + 1)),
        )
        if (!selector) return
        const text = formatWords(selector)
        expect(parseWords(text, selector.passage)).toEqual(selector)
        expect(encodeURIComponent(text)).toBe(text)
        expect(findWords(pairIndex, selector)).toMatchObject({ how: 'place' })
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  // As 0.3.1 wrote them.
  const good1 =
    'en~cold-storage~cilities for the COVID-19 vaccine worth ~US$1.8 million~ and an oceanographic research vessel .*_~14.3.20.20.yztmzz.1495.19zm5o2.83'
  const long1 =
    'en~high-level-exchanges~ the two agreed to enhance exchanges at ~all levels, especial~he region and the wo~rld, he said, vowing that the East Asian~599.17.20.20.yztmzz.301.xt6f52.52.1mr3ro3.2.2l3bugmo17dp8b8md1g81om3d3il842u12vn1q8mkv1i8m1m'

  it('is read as 0.3.1 wrote it', () => {
    const words = [good1, long1].map((text) => {
      const selector = parseWords(text)
      return selector && shown(phoneTalks, selector)
    })
    expect(words[0]).toBe('place: US$1.8 million')
    expect(words[1]).toMatch(/^place: all levels, .* and the wo$/s)
  })

  it('knows damage: what is read is what was written, or what 0.3.1 could have written', () => {
    const damaged = fc.oneof(
      fc
        .constantFrom(good, long, good1, long1)
        .chain((text) =>
          fc
            .tuple(fc.nat(text.length), fc.nat(4), fc.string({ maxLength: 3 }))
            .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone)),
        ),
      fc
        .array(fc.constantFrom('en', '2en_', '~', 'a', '.', '0', '7', '-', '*'), { maxLength: 40 })
        .map((p) => p.join('')),
    )
    fc.assert(
      fc.property(damaged, (text) => {
        const selector = parseWords(text)
        if (text.startsWith('2')) expect([good, long, null]).toContain(selector && text)
        if (selector) expect(findWords(phoneTalks, selector)).toHaveProperty('how')
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it.each(['.', ',', ')', '…', '”', '”.', ' ', '\u200b', '**', '_', '\n', '%'])(
    'is mended where %j was glued to it',
    (glue) => {
      for (const value of [good, long, good1, long1]) expect(mendWords(value + glue)).toBe(value)
    },
  )

  it('is mended where its letters were taken apart, or a line was broken', () => {
    const vietnamese = 'vi~x~Bộ trưởng ~Ngoại giao~ Nhật Bản~10.0.0.0.yztmzz.3.19zm5o2.3'
    expect(mendWords(vietnamese.normalize('NFD'))).toBe(vietnamese)
    expect(mendWords(`${good.slice(0, 40)}\r\n${good.slice(40)}`)).toBe(good)
  })

  it('is left as it is where it cannot be mended', () => {
    for (const value of [good.slice(0, -3), good.slice(0, 20), good1.slice(0, 60), 'x', '']) {
      expect(mendWords(value)).toBe(value)
    }
  })

  it.each([
    ['nothing', ''],
    ['a word', 'oceanographic'],
    ['__proto__', '__proto__'],
    ['only separators', '~~~~~'],
    ['10,000 characters', good1.replace('US$', 'US$'.repeat(3333))],
    ['10,000 separators', '~'.repeat(10_000)],
    ['10,000 numbers', good1 + '.1'.repeat(4_900)],
    ['a broken escape', good1.replace('US$', 'US*$')],
    ['an escape at the end', `${good1}*`],
    ['half a character', good1.replace('US$', '\ud83d')],
    ['the other half', good1.replace('worth', '\ude00')],
    ['a control character', good1.replace('worth', '\0')],
    ['a tab', good1.replace('vessel', '\tvessel')],
    ['no language', good1.replace('en~', '~')],
    ['__proto__ as language', good1.replace('en~', '__proto__~')],
    ['a passage that is no slug', good1.replace('cold-storage', '../etc')],
    ['__proto__ as passage', good1.replace('cold-storage', '__proto__')],
    ['no words', good1.replace('US$1.8 million', '')],
    ['other words than counted', good1.replace('US$1.8', 'US$1.85')],
    ['a negative number', good1.replace(/~14\./, '~-14.')],
    ['a fraction', good1.replace(/~14\./, '~14.5.')],
    ['another spelling of a number', good1.replace(/~14\./, '~0xe.')],
    ['an exponent', good1.replace(/~14\./, '~1.4e1.')],
    ['an absurd offset', good1.replace(/\.\d+\.([0-9a-z]+\.\d+)$/, '.99999999999.$1')],
    ['an unsafe offset', good1.replace(/\.\d+\.([0-9a-z]+\.\d+)$/, '.9007199254740993.$1')],
    ['more slack than words', good1.replace(/~14\.\d+/, '~14.15')],
    ['an endless head', good1.replace(/(~14\.\d+\.)\d+/, '$199')],
    ['too few numbers', good1.replace(/\.\d+$/, '')],
    ['too many numbers', `${good1}.1`],
    ['too many fields', `${good1}~1`],
    ['a selector without its end', good.slice(0, -1)],
    ['a selector with another letter', good.replace(/.{9}$/, 'x$&')],
    ['a sketch of nothing', long1.replace(/\.\d+\.[0-9a-v]*$/, '.0.')],
    ['a sketch of another alphabet', long1.replace(/[0-9a-v]$/, 'z')],
  ])('takes %s for no words', (_, text) => {
    expect(parseWords(text)).toBeNull()
  })
})

describe('finding words', () => {
  const before = told(meeting, gift, thanks, flights)
  const [told1] = before.pair.articles
  const storage = select(before, told1, 'cold storage worth US$1.8 million')
  const japan = select(before, told1, 'Japan')

  it.each<[string, PairIndex, string]>([
    ['nothing changed', before, 'place: cold storage worth US$1.8 million'],
    [
      'another passage changed',
      told('All.', gift, thanks),
      'place: cold storage worth US$1.8 million',
    ],
    [
      'the same passage changed',
      told(meeting, gift.replace('its', 'all'), thanks, flights),
      'quote: cold storage worth US$1.8 million',
    ],
    [
      'the words changed a little',
      told(meeting, gift.replace('1.8', '1.85'), thanks, flights),
      'fuzzy: cold storage worth US$1.85 million',
    ],
    [
      'the words changed a lot',
      told(meeting, gift.replace('cold storage worth US$1.8', 'half a'), thanks, flights),
      'passage p2',
    ],
    [
      'the words are gone',
      told(meeting, gift.replace(' cold storage worth US$1.8 million', ''), thanks, flights),
      'passage p2',
    ],
    ['their passage is gone', told(meeting), 'changed'],
  ])('when %s', (_, now, expected) => {
    expect(shown(now, storage)).toBe(expected)
  })

  it('does not take the same word elsewhere for a word that is gone', () => {
    const now = told(meeting, gift.replace('Japan', 'Tokyo'), `${thanks} Japan is near.`, flights)
    expect(shown(now, japan)).toBe('passage p2')
  })

  it('does not take a sentence that differs by a digit for one that is gone', () => {
    const twin = gift.replace('1.8', '1.85')
    const twins = told(meeting, gift, thanks, twin, flights)
    const selector = select(twins, twins.pair.articles[0], gift)
    expect(shown(told(meeting, gift, thanks, twin, `${flights} Soon.`), selector)).toBe(
      `place: ${gift}`,
    )
    expect(shown(told(meeting, thanks, twin, flights), selector)).toBe('passage p2')
  })

  it('tells the same sentence in two places apart by its neighbours', () => {
    const twice = told(meeting, `${gift} ${thanks}`, `${flights} ${gift}`)
    const { text } = articleText(twice.pair.articles[0])
    const start = text.lastIndexOf('cold storage')
    const selector = selectWords(twice, twice.pair.articles[0], start, start + 12)
    if (!selector) throw new Error('no words')
    const edited = `New. ${flights} ${gift}`
    expect(findWords(told(meeting, `${gift} ${thanks}`, edited), selector)).toEqual({
      how: 'quote',
      start: start + 5,
      end: start + 17,
    })
    expect(shown(told(meeting, `${gift} ${thanks}`, flights), selector)).toBe('passage p3')
  })

  it('follows words into another passage, and a passage to its new name', () => {
    const renamed = indexPair(
      pair(
        article(
          'en',
          block('paragraph', `a: ${flights} `, `b: ${gift}`),
          block('paragraph', `c: ${meeting}`),
        ),
        article('vi', block('paragraph', 'x: Không.')),
        passage('aid', 'only', { en: ['b'] }, { formerly: ['p2'] }),
      ),
    )
    expect(shown(renamed, storage)).toBe('place: cold storage worth US$1.8 million')
    expect(shown(renamed, { ...storage, text: 'x' } as WordsSelector)).toMatch(/^place/)
  })

  it('finds words that another passage has taken over', () => {
    const text = article(
      'en',
      block('paragraph', `a: ${meeting} `, `b: ${gift}`),
      block('paragraph', `c: ${thanks} New.`),
    )
    const selector = select(before, told1, 'and about visas')
    const [a, b, c] = [['a'], ['b'], ['c']].map((en) => ({ en }))
    const other = article('vi', block('paragraph', 'x: Không.'))
    const now = (...passages: Parameters<typeof pair>[2][]) =>
      indexPair(pair(text, other, ...passages))
    if (!a || !b || !c) throw new Error('no segments')
    const taken = now(passage('p1', 'only', b), passage('new', 'only', a), passage('p3', 'only', c))
    expect(shown(taken, selector)).toBe('quote: and about visas')
  })

  it('finds words across blocks that have been split and joined', () => {
    const selector = select(before, told1, 'visas.\nJapan will')
    expect(shown(told(`${meeting} ${gift}`, thanks, flights), selector)).toBe(
      'place: visas. Japan will',
    )
  })

  it('keeps to its own article', () => {
    expect(findWords(before, { ...storage, article: 'de' as ArticleId })).toEqual({
      how: 'changed',
    })
    expect(findWords(before, { ...storage, article: '__proto__' as ArticleId })).toEqual({
      how: 'changed',
    })
  })

  it('is not misled by a place in another text', () => {
    const moved = { ...japan, inText: { ...japan.inText, start: 3 } }
    expect(shown(before, { ...moved, inPassage: null })).toBe('quote: Japan')
    expect(shown(before, { ...japan, inText: { ...japan.inText, start: 1e7 } })).toBe(
      'place: Japan',
    )
  })
})
