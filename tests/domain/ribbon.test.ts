import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandPath,
  firstIndex,
  ribbonsInFrames,
  scrolled,
  sortRibbons,
  ties,
} from '../../src/domain/ribbon.ts'
import type { Box, Ribbon } from '../../src/domain/ribbon.ts'

const box = (top: number, bottom: number): Box => ({ top, bottom })

describe('ties', () => {
  it.each([
    ['', '', ''],
    ['a', '', ''],
    ['', 'x', ''],
    ['a', 'x', 'ax'],
    ['a', 'xyz', 'ax ay az'],
    ['abc', 'xy', 'ax by cy'],
  ])('of "%s" and "%s" are "%s"', (left, right, expected) => {
    expect(
      ties(Array.from(left), Array.from(right))
        .map((pair) => pair.join(''))
        .join(' '),
    ).toBe(expected)
  })

  it('leave nothing loose where both sides have something', () => {
    const side = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(side, side, (left, right) => {
        const made = ties(left, right)
        expect(made).toHaveLength(Math.max(left.length, right.length))
        expect(new Set(made.map(([end]) => end))).toEqual(new Set(left))
        expect(new Set(made.map(([, end]) => end))).toEqual(new Set(right))
      }),
    )
  })
})

describe('a band', () => {
  it('goes from box to box and back', () => {
    expect(bandPath(box(10, 30), box(50, 60), 72)).toBe(
      'M-1 10H0C36 10 36 50 72 50H73V60H72C36 60 36 30 0 30H-1Z',
    )
  })

  it('is made of finite numbers, closed, and meets both boxes at their heights', () => {
    const height = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const anyBox = fc.tuple(height, height).map(([a, b]) => box(Math.min(a, b), Math.max(a, b)))
    fc.assert(
      fc.property(anyBox, anyBox, fc.integer({ min: 0, max: 500 }), (left, right, width) => {
        const path = bandPath(left, right, width)
        const numbers = path.split(/[MHCVZ ]+/).filter((part) => part !== '')
        expect(numbers.map(Number).every(Number.isFinite)).toBe(true)
        expect(path.endsWith('Z')).toBe(true)
        expect(path.startsWith(`M-1 ${left.top}H0C`)).toBe(true)
        expect(path).toContain(`${width} ${right.top}H${width + 1}V${right.bottom}H${width}C`)
        expect(path).toContain(` 0 ${left.bottom}H-1Z`)
      }),
    )
  })
})

describe('which ribbons are seen', () => {
  const frame = box(100, 200)
  const label = (ribbons: readonly Ribbon<string>[]) => ribbons.map((ribbon) => ribbon.label)

  it.each<[string, Box, Box, boolean]>([
    ['both in view', box(120, 140), box(150, 170), true],
    ['the left one', box(120, 140), box(900, 920), true],
    ['the right one', box(900, 920), box(150, 170), true],
    ['neither, one above and one below', box(0, 50), box(300, 320), false],
    ['one that reaches into the frame', box(50, 101), box(900, 920), true],
    ['one that ends where the frame begins', box(50, 100), box(900, 920), false],
    ['one that begins where the frame ends', box(200, 220), box(0, 20), false],
    ['one larger than the frame', box(0, 900), box(1000, 1100), true],
  ])('%s', (name, left, right, isSeen) => {
    const ribbons = sortRibbons([{ left, right, label: name }])
    expect(label(ribbonsInFrames(ribbons, frame, frame))).toEqual(isSeen ? [name] : [])
  })

  it('are those with an end in a frame, each once, in whatever order the other side has them', () => {
    // Pieces follow one another, at any distance.
    const pieces = fc
      .array(fc.tuple(fc.nat(30), fc.nat(60)), { minLength: 1, maxLength: 30 })
      .map((steps) => {
        let end = 0
        return steps.map(([gap, height]) => {
          const top = end + gap
          end = top + height + 1
          return box(top, end)
        })
      })
    const at = fc.integer({ min: -100, max: 1500 })
    fc.assert(
      fc.property(pieces, pieces, fc.array(fc.nat(29)), at, at, (left, right, order, a, b) => {
        const made = left.flatMap((box, index) => {
          const other = right[order[index] ?? index]
          return other ? [{ left: box, right: other, label: index }] : []
        })
        const frames = [box(a, a + 300), box(b, b + 300)] as const
        const overlap = (one: Box, two: Box) => one.bottom > two.top && one.top < two.bottom
        const expected = made.filter(
          (ribbon) => overlap(ribbon.left, frames[0]) || overlap(ribbon.right, frames[1]),
        )
        const seen = ribbonsInFrames(sortRibbons(made), ...frames)
        expect(seen).toHaveLength(expected.length)
        expect(new Set(seen)).toEqual(new Set(expected))
      }),
    )
  })

  it('move with what they are scrolled by', () => {
    expect(scrolled(box(120, 140), 100)).toEqual(box(20, 40))
  })
})

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
