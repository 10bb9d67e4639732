import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutLinesOf, drawable, linesOf, wordsOf } from '../../../src/tools/preview/preview-text.ts'

/** As if every code unit were one em wide. */
const measure = (text: string) => text.length
const words = (text: string) => wordsOf(text, measure)
const lines = (text: string, width: number, count = 99) =>
  linesOf(words(text), width, count)?.map((line) => line.text) ?? null
const cut = (text: string, width: number, count: number) =>
  cutLinesOf(words(text), width, count, measure).map((line) => line.text)

describe('a drawable text', () => {
  it.each([
    ['is composed', 'Vie\u0323\u0302t', 'Việt'],
    ['has single spaces', ' a\t b\r\n\u2028c ', 'a b c'],
    ['keeps spaces that do not break', '«\u00a0a\u202f»', '«\u00a0a\u202f»'],
    ['has no control characters', 'a\u0000\u001b[31mb', 'a [31mb'],
    ['has no overridden direction', 'a\u202eb\u202cc\u2066d\u2069', 'abcd'],
    ['has no zero-width characters', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['keeps joiners', '👩🏽\u200d🚒', '👩🏽\u200d🚒'],
    ['has no half of a surrogate pair', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['is empty where there is nothing to see', '\u200b\u200d\u202e \ufe0f', ''],
    ['ends somewhere', 'a'.repeat(1_000_000), `${'a'.repeat(1000)}…`],
  ])('%s', (_name, text, expected) => {
    expect(drawable(text)).toBe(expected)
  })
})

describe('lines', () => {
  it.each([
    ['between words', 'one two three', 7, ['one two', 'three']],
    ['that a space need not fit', 'one two', 3, ['one', 'two']],
    ['with punctuation at its word', 'one (two), three', 6, ['one', '(two),', 'three']],
    ['not at spaces that hold', 'a «\u00a0b\u00a0»', 5, ['a', '«\u00a0b\u00a0»']],
    ['in scripts without spaces', '他说：“你好”。然后', 5, ['他说：', '“你好”。', '然后']],
  ])('break %s', (_name, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected)
  })

  it('are not more than asked for, and break no word', () => {
    expect(lines('one two three', 7, 1)).toBeNull()
    expect(lines('unbreakable', 7)).toBeNull()
  })

  it('know where in the text they begin', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (raw, width) => {
          const text = drawable(raw)
          const found = cutLinesOf(words(text), width, Infinity, measure)
          for (const line of found) expect(text.startsWith(line.text, line.start)).toBe(true)
          expect(found.map((line) => line.text.replace(/ /g, '')).join('')).toBe(
            text.replace(/ /g, ''),
          )
        },
      ),
    )
  })

  it.each([
    ['not at all where they fit', 'one two', 7, 1, ['one two']],
    ['after a whole word', 'one two three four', 7, 2, ['one two', 'three…']],
    ['before what would stand there alone', 'one two, (three)', 8, 1, ['one two…']],
    ['where a word is wider than a line', 'abcdefgh', 3, 2, ['abc', 'de…']],
    ['with no space before a line', 'abcdef gh', 3, 3, ['abc', 'def', 'gh']],
    ['where nothing fits', 'ab', 0.5, 1, ['…']],
  ])('are cut %s', (_name, text, width, count, expected) => {
    expect(cut(text, width, count)).toEqual(expected)
  })
})
