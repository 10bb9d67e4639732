import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import { mapOf, passageAt } from '../../../src/domain/geometry/map.ts'
import { coverageOf } from '../../../src/domain/pair/coverage.ts'
import { nextNotable } from '../../../src/domain/pair/next-notable.ts'
import type { ArticleId, PassageId } from '../../../src/domain/pair/pair.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'

const crossing = indexPair(crossingPair())
const map = mapOf(crossing)

/** Two articles of as many segments as the orders have, one passage a segment, each of any length. */
const anyPair = fc
  .nat({ max: 12 })
  .chain((size) =>
    fc.tuple(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.boolean()), {
        minLength: size + 1,
        maxLength: size + 1,
      }),
      fc.shuffledSubarray(Array.from({ length: size + 1 }, (_, index) => index)),
    ),
  )
  .map(([texts, shared]) => {
    const text = (length: number) => 'ă'.repeat(length)
    const en = texts.map(([length], index) => block('paragraph', `e${index}: ${text(length)}`))
    const vi = shared.map((index) => block('paragraph', `v${index}: ${text(index + 1)}`))
    return pair(
      article('en', ...en),
      article('vi', ...vi),
      ...texts.map(([, isSame], index) =>
        shared.includes(index)
          ? passage(`p${index}`, isSame ? 'same' : 'differs', {
              en: [`e${index}`],
              vi: [`v${index}`],
            })
          : passage(`p${index}`, 'only', { en: [`e${index}`] }),
      ),
    )
  })

describe('the bars', () => {
  it('have a span for each piece, as long as its text', () => {
    const [, right] = map.bars
    const length = 'Giá là 6 USDTrời đẹp. Họ chào nhau. Họ đã gặp nhau.'.length
    expect(right.map((span) => span.passage?.id)).toEqual([
      'price',
      'weather',
      'greeting',
      'meeting',
    ])
    expect(right.map(({ start, end }) => Math.round((end - start) * length))).toEqual([
      12, 10, 14, 15,
    ])
  })

  it('are tiled from 0 to 1', () => {
    fc.assert(
      fc.property(anyPair, (made) => {
        for (const spans of mapOf(indexPair(made)).bars) {
          expect(spans[0]?.start ?? 0).toBe(0)
          expect(spans.at(-1)?.end ?? 1).toBe(1)
          for (const [index, span] of spans.entries()) {
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.start).toBe(spans[index - 1]?.end ?? 0)
          }
        }
      }),
    )
  })

  it('are empty without text, and keep what belongs to no passage', () => {
    const made = pair(
      article('en'),
      article('vi', block('paragraph', 'x: Một. ', 'y: Hai.')),
      passage('two', 'only', { vi: ['y'] }),
    )
    const [left, right] = mapOf(indexPair(made)).bars
    expect(left).toEqual([])
    expect(right.map((span) => span.passage?.id)).toEqual([undefined, 'two'])
  })
})

describe('the links', () => {
  it('tie what both have, and cross where the orders do', () => {
    expect(map.links.map(({ passage }) => passage.id)).toEqual([
      'meeting',
      'greeting',
      'greeting',
      'price',
    ])
    const [meeting, , , price] = map.links.map(({ ends }) => ends)
    expect(meeting?.[0].start).toBeLessThan(price?.[0].start ?? 0)
    expect(meeting?.[1].start).toBeGreaterThan(price?.[1].start ?? 1)
  })
})

describe('the passage at a place', () => {
  it.each([
    [0, 0, 'meeting'],
    [0, 0.3, 'greeting'],
    [0, 1, 'price'],
    [1, -5, 'price'],
    [1, 0.3, 'weather'],
    [1, 7, 'meeting'],
  ] as const)('of side %d at %d is %s', (side, fraction, expected) => {
    expect(passageAt(map, side, fraction)).toBe(expected)
  })

  it('is the nearest where the text belongs to none, and null where there is none at all', () => {
    const made = pair(
      article('en'),
      article('vi', block('paragraph', 'x: Một. ', 'y: Hai.')),
      passage('two', 'only', { vi: ['y'] }),
    )
    const sparse = mapOf(indexPair(made))
    expect(passageAt(sparse, 1, 0)).toBe('two')
    expect(passageAt(sparse, 0, 0)).toBeNull()
  })

  it('can be any passage that the article has', () => {
    fc.assert(
      fc.property(anyPair, (made) => {
        const drawn = mapOf(indexPair(made))
        for (const side of [0, 1] as const) {
          for (const { passage, start, end } of drawn.bars[side]) {
            expect(passageAt(drawn, side, (start + end) / 2)).toBe(passage?.id)
          }
        }
      }),
    )
  })
})

describe('coverage', () => {
  it.each([
    ['en', 3, 3],
    ['vi', 3, 4],
    ['fr', 0, 0],
  ])('of %s is %d of %d', (id, matched, total) => {
    expect(coverageOf(crossing, id as ArticleId)).toEqual({ matched, total })
  })
})

describe('the next that is notable', () => {
  const kinds = ['partial', 'differs', 'only'] as const

  it.each([
    [null, 1, 'price'],
    [null, -1, 'weather'],
    ['meeting', 1, 'price'],
    ['price', 1, 'weather'],
    ['weather', 1, 'price'],
    ['price', -1, 'weather'],
    ['meeting', -1, 'weather'],
    ['nothing', 1, 'price'],
  ] as const)('from %s, %d, is %s', (from, direction, expected) => {
    expect(nextNotable(crossing, from as PassageId | null, direction, kinds)).toBe(expected)
  })

  it('is of the kinds asked for, and never where one stands', () => {
    expect(nextNotable(crossing, null, 1, ['only'])).toBe('weather')
    expect(nextNotable(crossing, 'weather' as PassageId, 1, ['only'])).toBeNull()
    expect(nextNotable(crossing, null, 1, ['partial'])).toBeNull()
  })

  it('comes by all of them and back, either way', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom<1 | -1>(1, -1), (made, direction) => {
        const pairIndex = indexPair(made)
        const all = made.passages.filter(({ relation }) => relation !== 'same')
        const step = (from: PassageId | null) => nextNotable(pairIndex, from, direction, kinds)
        const visited: (PassageId | null)[] = []
        for (let at = step(null); visited.length < all.length; at = step(at)) visited.push(at)
        const expected = all.map(({ id }) => id)
        expect(visited).toEqual(direction === 1 ? expected : expected.reverse())
        const last = visited.at(-1)
        if (last && visited.length > 1) expect(step(last)).toBe(visited[0])
      }),
    )
  })
})
