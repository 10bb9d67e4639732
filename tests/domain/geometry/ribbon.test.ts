import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandPath, ribbonBetween, ties } from '../../../src/domain/geometry/ribbon.ts'
import type { Box, Standing } from '../../../src/domain/geometry/ribbon.ts'

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

describe('a ribbon', () => {
  const near = { frame: box(100, 200), reach: box(50, 250) }

  it.each<[string, Standing, Standing, readonly [Box, Box] | null]>([
    ['both in view', box(120, 140), box(150, 170), [box(120, 140), box(150, 170)]],
    ['one near by', box(120, 140), box(210, 230), [box(120, 140), box(210, 230)]],
    ['one that reaches into the frame', box(60, 101), 'above', [box(60, 101), box(9, 50)]],
    ['the left far below', 'below', box(150, 160), [box(250, 260), box(150, 160)]],
    ['the right far above', box(150, 160), 'above', [box(150, 160), box(40, 50)]],
    ['one out of reach', box(150, 160), box(900, 930), [box(150, 160), box(250, 280)]],
    ['one out of reach above', box(-90, -80), box(150, 160), [box(40, 50), box(150, 160)]],
    ['one larger than the frame', box(0, 900), 'below', [box(0, 900), box(250, 1150)]],
    ['one that ends where the frame begins', box(50, 100), 'below', null],
    ['one that begins where the frame ends', box(200, 220), box(20, 40), null],
    ['neither', 'above', 'below', null],
  ])('with %s', (_name, left, right, ends) => {
    expect(ribbonBetween(left, right, near)).toEqual(ends)
  })

  it('is the same seen from the other side, and its far end moves without a jump', () => {
    const boxes = fc.tuple(fc.integer({ min: -500, max: 900 }), fc.integer({ min: 1, max: 90 }))
    fc.assert(
      fc.property(boxes, boxes, ([top, height], [other, size]) => {
        const [one, far] = [box(top, top + height), box(other, other + size)]
        const ends = ribbonBetween(one, far, near)
        expect(ribbonBetween(far, one, near)).toEqual(ends?.toReversed() ?? null)
        const moved = ribbonBetween(one, box(other + 1, other + size + 1), near)
        const isStill = (from: Box, to: Box) => Math.abs(from.top - to.top) <= 1
        if (ends && moved) expect(isStill(ends[1], moved[1])).toBe(true)
      }),
    )
  })
})
