import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newestFirst } from '../../../src/domain/pair/library.ts'
import { firstWords, summaryOf } from '../../../src/domain/pair/summary.ts'
import type { ArticleSummary } from '../../../src/domain/pair/summary.ts'
import type { IsoDate, PairId } from '../../../src/domain/pair/pair.ts'
import { article, block, crossingPair, pair } from '../make-pair.ts'

describe('the first words', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['one two three', 8, 'one two…'],
    ['one two, three', 9, 'one two…'],
    ['HÀ NỘI — Vietnamese foreign minister', 10, 'HÀ NỘI…'],
    ['unbreakable', 5, 'unbre…'],
    ['👩🏽‍🚒x', 1, '…'],
  ])('%j in %i', (text, length, expected) => {
    expect(firstWords(text, length)).toBe(expected)
  })

  it('never exceed the length by more than the ellipsis, nor split a code point', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 30 }),
        (text, length) => {
          const words = firstWords(text, length)
          expect(words.length).toBeLessThanOrEqual(Math.max(length + 1, 1))
          expect(words).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
        },
      ),
    )
  })
})

describe('the order of the library', () => {
  const dated = (id: string, first: string | null, second: string | null) => {
    const { articles, ...rest } = summaryOf(crossingPair())
    const withDate = ({ date: _, ...article }: ArticleSummary, date: string | null) => {
      return { ...article, ...(date !== null && { date: date as IsoDate }) }
    }
    return {
      ...rest,
      id: id as PairId,
      articles: [withDate(articles[0], first), withDate(articles[1], second)] as const,
    }
  }

  it('is by the later article of each, the latest first, and as given where that is the same', () => {
    const pairs = [
      dated('undated', null, null),
      dated('old', '2019-12-31', '2020-01-01'),
      dated('new', '2021-04-28', null),
      dated('newer', '2018-01-01', '2021-05-01'),
      dated('as-new', null, '2021-04-28'),
      dated('undated-too', null, null),
    ]
    expect(newestFirst(pairs).map(({ id }) => id)).toEqual([
      'newer',
      'new',
      'as-new',
      'old',
      'undated',
      'undated-too',
    ])
  })
})

describe('the summary of a pair', () => {
  it('counts every passage once', () => {
    expect(summaryOf(crossingPair()).counts).toEqual({
      same: 2,
      partial: 0,
      differs: 1,
      only: 1,
      matched: 0,
    })
  })

  it('has the headline, or the first words where there is none', () => {
    const [first, second] = summaryOf(crossingPair()).articles
    expect(first).toMatchObject({
      opening: 'They met, they greeted each other',
      hasHeadline: false,
    })
    expect(second).toMatchObject({ opening: 'Giá là 6 USD', hasHeadline: true })
  })

  it('opens with a paragraph rather than with a caption, and invents no date', () => {
    const caption = block('caption', 'c: A photograph.')
    const made = pair(
      article('en', caption, block('paragraph', 'p: The text.')),
      article('vi', caption),
    )
    const [first, second] = summaryOf(made).articles
    expect([first.opening, second.opening]).toEqual(['The text.', 'A photograph.'])
    expect(first).not.toHaveProperty('date')
  })
})
