import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf, tokenize } from '../../../src/domain/align/tokens.ts'

const words = (text: string, lang: string) => tokenize(text, lang).map((token) => token.text)

describe('tokenize', () => {
  it.each([
    ['The U.S. said: “co-operation”.', 'en', ['The', 'U.S', 'said', 'co', 'operation']],
    ["Việt Nam's 13th, 1.8m", 'en', ['Việt', "Nam's", '13', 'th', '1.8', 'm']],
    ['Ngày 27/4, tháng 4/2021', 'vi', ['Ngày', '27/4', 'tháng', '4', '2021']],
    ['東京でオリンピック', 'ja', ['東京', 'で', 'オリンピック']],
    ['', 'en', []],
  ])('finds the words of %j', (text, lang, expected) => {
    expect(words(text, lang)).toEqual(expected)
  })

  it('says where they stand, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'vi', 'ja'),
        (text, lang) => {
          for (const token of tokenize(text, lang)) {
            expect(text.slice(token.start, token.end)).toBe(token.text)
          }
        },
      ),
    )
  })
})

describe('keyOf', () => {
  it.each([
    ['vi', 'hòa', 'hoà'],
    ['vi', 'Thúy', 'thuý'],
    ['vi', 'kỹ', 'kĩ'],
    ['en', 'café', 'cafe'],
    ['en', 'U.S', 'US'],
    ['en', 'minister’s', 'minister'],
  ])('is one in %s for %s and %s', (lang, one, other) => {
    expect(keyOf(one, lang)).toBe(keyOf(other, lang))
  })

  it.each([
    ['vi', 'ma', 'má'],
    ['vi', 'đa', 'da'],
    ['vi', 'bàn', 'bản'],
    ['vi', 'tay', 'tai'],
    ['fr', 'pêche', 'péché'],
  ])('tells in %s %s from %s', (lang, one, other) => {
    expect(keyOf(one, lang)).not.toBe(keyOf(other, lang))
  })
})
