import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold, spelling, unfold } from '../../../src/domain/lib/fold.ts'

const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const bases = { a: 'aăâ', e: 'eê', i: 'i', o: 'oôơ', u: 'uư', y: 'y' }
const lower = Object.entries(bases).flatMap(([plain, vowels]) =>
  [...vowels].flatMap((vowel) => tones.map((tone) => [(vowel + tone).normalize(), plain] as const)),
)
/** All 12 vowels with all 6 tones, and đ, in lower and upper case, each with its letter without marks. */
const vietnamese = [...lower, ['đ', 'd'] as const].flatMap(([letter, plain]) => [
  [letter, plain] as const,
  [letter.toUpperCase(), plain] as const,
])

const pieces = [
  ...vietnamese.flatMap(([letter]) => [letter, letter.normalize('NFD')]),
  ...[...'abn .,1\u00a0\n\t\u0301\u0323\ud800\u200d\u20dd한가'],
  ...['\r\n', '👩‍👩‍👧', '👍🏽', '🇻🇳', '🇻', '각'.normalize('NFD'), 'ἀ', 'ẞ', 'İ'],
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)
const boundaries = (text: string) =>
  new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index).concat(text.length))

describe('fold', () => {
  it('knows every Vietnamese letter', () => {
    expect(new Set(vietnamese.map(([letter]) => letter)).size).toBe((12 * 6 + 1) * 2)
  })

  test.each(vietnamese)('%s is %s, composed, decomposed or in between', (letter, plain) => {
    const [vowel = '', ...marks] = letter.normalize('NFD')
    const forms = [letter, letter.normalize('NFD'), vowel + marks.toReversed().join('')]
    // As an input method types it: the vowel's own mark composed, the tone after it, or vice versa.
    const halves = marks.map((mark) =>
      [(vowel + mark).normalize(), ...marks.filter((other) => other !== mark)].join(''),
    )
    for (const form of [...forms, ...halves]) {
      const folded = fold(`x${form}x`)
      expect(folded.text).toBe(`x${plain}x`)
      expect(unfold(folded, 1, 2)).toEqual({ start: 1, end: 1 + form.length })
    }
  })

  test.each(['ã', 'ẽ', 'ĩ', 'õ', 'ũ'])('%s is not a vowel and n', (letter) => {
    expect(fold(letter).text).toHaveLength(1)
    expect(fold(letter.normalize('NFD')).text).toHaveLength(1)
  })

  // Marks that are more than a tone, and letters that no mark separates from another.
  test.each(['ß', 'æ', 'ø', 'ł', 'ð', 'ﬁ', '’', '—', '½', 'が', '한', 'कि', 'שָׁ', '日', '👩‍👩‍👧'])(
    '%s stays as it is written',
    (letter) => {
      expect(fold(letter).text.normalize()).toBe(letter.normalize())
    },
  )

  test.each([
    ['Biển  Đông', 'bien dong'],
    ['Biển\u00a0Đông', 'bien dong'],
    ['Biển \r\n\t Đông', 'bien dong'],
    ['  Biển ', ' bien '],
    ['ISTANBUL İstanbul', 'istanbul istanbul'],
    ['', ''],
    ['\u0301\u0323', ''],
    ['\ud800 \udc00', '\ud800 \udc00'],
  ])('%j is searched as %j', (text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  test('folding twice is folding once, and the composed form folds as the decomposed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text).text
        expect(fold(folded).text).toBe(folded)
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text)
      }),
    )
  })

  test('offsets are as many as the units, rise, and stand between graphemes', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, starts } = fold(original)
        const offsets = starts ?? [...Array(original.length + 1).keys()]
        expect(offsets).toHaveLength(text.length + 1)
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        expect(offsets.at(-1)).toBe(original.length)
      }),
    )
  })

  test('a text for which the offsets are left out has a unit for each grapheme', () => {
    const units = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code))
    const simple = units.filter((unit) => fold(unit).starts === null)
    expect(simple).toEqual(expect.arrayContaining(vietnamese.map(([letter]) => letter)))
    for (const unit of simple) expect(fold(unit).text).toHaveLength(1)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...simple)), (letters) => {
        const text = letters.join('')
        // Whatever comes after it, so the long way round must say the same.
        expect(fold(`${text}🇻🇳`).text).toBe(`${fold(text).text}🇻🇳`)
        if (fold(text).starts === null) expect(boundaries(text).size).toBe(text.length + 1)
      }),
    )
  })
})

describe('unfold', () => {
  test.each([
    ['Biển  Đông', 5, 9, 'Đông'],
    ['Biển  Đông', 3, 6, 'n  Đ'],
    [' \r\n Biển Đông'.normalize('NFD'), 6, 10, 'Đông'.normalize('NFD')],
    ['\u0301Đông', 0, 1, 'Đ'],
    ['👍🏽 Sơn 🇻🇳', 5, 8, 'Sơn'],
    ['👍🏽 Sơn 🇻🇳', 9, 13, '🇻🇳'],
  ])('in %j, %i to %i is %j', (original, start, end, words) => {
    const range = unfold(fold(original), start, end)
    expect(original.slice(range?.start, range?.end)).toBe(words)
  })

  test.each([
    ['👩‍👩‍👧', 0, 2],
    ['👩‍👩‍👧', 3, 5],
    ['👩‍👩‍👧', 6, 8],
    ['🇻🇳', 0, 2],
    ['🇻🇳', 2, 4],
    ['a\u20dd', 0, 1],
    ['abc', 1, 1],
    ['abc', 2, 1],
    ['abc', -1, 1],
    ['abc', 0, 4],
    ['', 0, 0],
    ['👍🏽', 0, 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 0, 2],
  ])('%j has no stretch from %i to %i', (text, start, end) => {
    expect(unfold(fold(text), start, end)).toBeNull()
  })

  test('what it gives folds to what was asked for, in whole graphemes', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (original, from, length) => {
        const folded = fold(original)
        const start = from % (folded.text.length + 1)
        const end = start + (length % (folded.text.length + 1))
        const range = unfold(folded, start, end)
        if (range === null) return
        expect(fold(original.slice(range.start, range.end)).text).toBe(
          folded.text.slice(start, end),
        )
      }),
    )
  })

  test('a Vietnamese text, flags and emoji too, is never cut within a grapheme', () => {
    const parts = fc.array(
      fc.constantFrom(...vietnamese.map(([letter]) => letter), ' ', '🇻🇳', '👍🏽'),
    )
    fc.assert(
      fc.property(parts, fc.constantFrom('NFC', 'NFD'), (letters, form) => {
        const original = letters.join('').normalize(form)
        const folded = fold(original)
        const allowed = boundaries(original)
        for (let start = 0; start < folded.text.length; start++) {
          for (const length of [1, 2, 3, 4]) {
            const range = unfold(folded, start, start + length)
            if (range === null) continue
            expect(allowed).toContain(range.start)
            expect(allowed).toContain(range.end)
          }
        }
      }),
    )
  })
})

describe('spelling', () => {
  test.each([
    ['BỘ  TRƯỞNG', 'bộ trưởng', true],
    ['Bộ\u00a0trưởng'.normalize('NFD'), 'bộ trưởng', true],
    ['bo truong', 'bộ trưởng', false],
    ['dông', 'đông', false],
  ])('%j and %j agree letter for letter: %s', (one, other, agree) => {
    expect(spelling(one) === spelling(other)).toBe(agree)
  })
})
