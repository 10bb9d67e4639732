import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair, piecesOfPassage } from '../../../src/domain/pair/pair-index.ts'
import {
  firstExtents,
  grown,
  hasPassage,
  isWhole,
} from '../../../src/domain/geometry/shown-blocks.ts'
import type { Extents } from '../../../src/domain/geometry/shown-blocks.ts'
import { madeUpPair } from '../../../src/tools/generate/made-up-pair.ts'
import { crossingPair } from '../make-pair.ts'

const long = indexPair(madeUpPair({ id: 'long', passages: 1000, seed: 1 }))
const { passages } = long.pair
const anyPassage = fc.constantFrom(...passages)

describe('what is shown of a pair at first', () => {
  it('is all of short articles, whatever is to be seen', () => {
    const short = indexPair(crossingPair())
    for (const around of [null, ...short.pair.passages]) {
      expect(isWhole(short.pair, firstExtents(short, around))).toBe(true)
    }
  })

  it('is the beginning of long ones', () => {
    const extents = firstExtents(long, null)
    expect(extents.map(({ from }) => from)).toEqual([0, 0])
    expect(isWhole(long.pair, extents)).toBe(false)
  })

  it('has the passage that is to be seen in each article that has it, and is bounded', () => {
    fc.assert(
      fc.property(anyPassage, (passage) => {
        const extents = firstExtents(long, passage)
        expect(hasPassage(long, extents, passage)).toBe(true)
        for (const [index, { lang }] of long.pair.articles.entries()) {
          const { from, to } = extents[index] ?? { from: 0, to: Infinity }
          const at = piecesOfPassage(long, lang, passage.id)[0]?.block
          if (at !== undefined) expect(from <= at && at < to).toBe(true)
          expect(to - from).toBeLessThanOrEqual(60)
        }
      }),
    )
  })
})

describe('growing', () => {
  it('loses nothing, adds something at each step, and ends with the whole', () => {
    fc.assert(
      fc.property(anyPassage, (passage) => {
        let extents: Extents = firstExtents(long, passage)
        for (let step = 0; !isWhole(long.pair, extents); step++) {
          expect(step).toBeLessThan(100)
          const next = grown(long.pair, extents)
          for (const [index, before] of extents.entries()) {
            expect(next[index]?.from).toBeLessThanOrEqual(before.from)
            expect(next[index]?.to).toBeGreaterThanOrEqual(before.to)
          }
          expect(next).not.toEqual(extents)
          extents = next
        }
        expect(grown(long.pair, extents)).toEqual(extents)
      }),
      { numRuns: 20 },
    )
  })
})
