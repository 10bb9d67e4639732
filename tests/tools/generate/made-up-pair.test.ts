import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PairSchema } from '../../../src/content/schema.ts'
import { checkPair, findUnfitTexts } from '../../../src/domain/author/check.ts'
import { countRelations } from '../../../src/domain/pair/summary.ts'
import { madeUpPair } from '../../../src/tools/generate/made-up-pair.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { relations } from '../../../src/domain/pair/relations.ts'

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
const talks = read.pair
const large = madeUpPair({ id: 'large', passages: 3000, seed: 1 })

describe('a made-up pair', () => {
  it('is well, composed and valid, of whatever size and seed, with ids that can be foretold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer(), (passages, seed) => {
        const pair = madeUpPair({ id: 'any', passages, seed })
        expect(checkPair(pair)).toEqual([])
        expect(findUnfitTexts(pair)).toEqual([])
        expect(v.is(PairSchema, pair)).toBe(true)
        expect(pair.passages.map(({ id }) => id)).toEqual(
          Array.from({ length: passages }, (_, index) => `passage-${index + 1}`),
        )
      }),
    )
  })

  it('is the same by the same seed, and another by another', () => {
    const made = (seed: number) => madeUpPair({ id: 'x', passages: 40, seed })
    expect(made(7)).toEqual(made(7))
    expect(made(7)).not.toEqual(made(8))
  })

  it.each(relations)(
    'has as many passages that stand in the relation "%s" as the first',
    (name) => {
      const share = (pair: typeof talks) => countRelations(pair)[name] / pair.passages.length
      expect(Math.abs(share(large) - share(talks))).toBeLessThan(0.03)
    },
  )

  it('has passages of one segment to two, of two to one, and of either article alone', () => {
    const shapes = new Set(
      large.passages.map(({ segments }) =>
        ['en', 'vi'].map((lang) => segments[lang]?.length ?? 0).join(':'),
      ),
    )
    expect([...shapes].sort()).toEqual(['0:1', '0:2', '1:0', '1:1', '1:2', '2:0', '2:1'])
  })

  it('has orders that cross, yet only nearby', () => {
    const number = new Map<string, number>(
      large.passages.flatMap(({ segments }, index) =>
        (segments['vi'] ?? []).map((id) => [id, index] as const),
      ),
    )
    const [, vi] = large.articles
    const order = vi.blocks.flatMap(({ segments }) => segments.map(({ id }) => number.get(id) ?? 0))
    const back = order.filter((place, index) => place < (order[index - 1] ?? 0)).length
    const expected = large.passages.length / 30
    expect(back).toBeGreaterThan(expected * 0.8)
    expect(back).toBeLessThan(expected * 3)
    const sorted = order.toSorted((a, b) => a - b)
    for (const [index, place] of order.entries()) {
      expect(Math.abs(place - (sorted[index] ?? 0))).toBeLessThan(20)
    }
  })

  it.each([0, 1] as const)('has in article %d paragraphs, headlines and captions', (side) => {
    const { blocks } = large.articles[side]
    const lengths = (kind: string) =>
      blocks.filter((block) => block.kind === kind).map(({ segments }) => segments.length)
    expect(new Set(lengths('paragraph'))).toEqual(new Set([1, 2, 3, 4]))
    expect(new Set(lengths('headline'))).toEqual(new Set([1]))
    expect(new Set(lengths('caption'))).toEqual(new Set([1]))
    expect(blocks[0]?.kind).toBe('headline')
  })
})
