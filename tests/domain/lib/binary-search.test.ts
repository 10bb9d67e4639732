import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstIndex } from '../../../src/domain/lib/binary-search.ts'

describe('halving', () => {
  it('finds the same as looking at each, and looks at few', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (length, border) => {
        let looks = 0
        const found = firstIndex(
          Array.from({ length }, (_, index) => index),
          (item) => {
            looks++
            return item >= border
          },
        )
        expect(found).toBe(Math.min(length, border))
        expect(looks).toBeLessThanOrEqual(12)
      }),
    )
  })
})
