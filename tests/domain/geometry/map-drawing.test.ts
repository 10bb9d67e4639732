import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import { drawingOf, drawingOfPassage } from '../../../src/domain/geometry/map-drawing.ts'
import { mapOf } from '../../../src/domain/geometry/map.ts'
import type { PassageId } from '../../../src/domain/pair/pair.ts'
import { madeUpPair } from '../../../src/tools/generate/made-up-pair.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'
import { relations } from '../../../src/domain/pair/relations.ts'

const sides = [0, 1] as const
const mapOfSize = (passages: number, seed = 1) =>
  mapOf(indexPair(madeUpPair({ id: 'any', passages, seed })))
const longPairs = fc.tuple(fc.integer({ min: 150, max: 600 }), fc.integer())

describe('a short pair', () => {
  it('has every piece and every link drawn for itself', () => {
    const map = mapOf(indexPair(crossingPair()))
    const drawing = drawingOf(map)
    expect(drawing.isExact).toBe(true)
    expect(drawing.bars[1].map(({ relation }) => relation)).toEqual([
      'differs',
      'only',
      'same',
      'same',
    ])
    for (const side of sides) {
      expect(
        drawing.bars[side].map(({ top, bottom, left, right }) => [top, bottom, left, right]),
      ).toEqual(map.bars[side].map(({ start, end }) => [start, end, 0, 1]))
    }
    expect(drawing.links).toHaveLength(map.links.length)
  })

  it('has a gap where text belongs to no passage', () => {
    const made = pair(
      article('en'),
      article('vi', block('paragraph', 'x: Một. ', 'y: Hai.')),
      passage('two', 'only', { vi: ['y'] }),
    )
    const [left, right] = drawingOf(mapOf(indexPair(made))).bars
    expect(left).toEqual([])
    expect(right.map(({ relation, bottom }) => [relation, bottom])).toEqual([['only', 1]])
  })
})

describe('a long pair', () => {
  it.each([1000, 10_000])('of %d passages is drawn with some hundreds of parts', (passages) => {
    const { isExact, bars, links } = drawingOf(mapOfSize(passages))
    expect(isExact).toBe(false)
    expect(bars[0].length).toBeLessThanOrEqual(4 * 68)
    expect(bars[1].length).toBeLessThanOrEqual(4 * 68)
    expect(links.length).toBeLessThan(100)
  })

  it('shows as much of each relation as there is, in rows that are full', () => {
    fc.assert(
      fc.property(longPairs, ([passages, seed]) => {
        const map = mapOfSize(passages, seed)
        const drawing = drawingOf(map)
        for (const side of sides) {
          const bars = drawing.bars[side]
          for (const relation of relations) {
            const drawn = bars
              .filter((bar) => bar.relation === relation)
              .reduce((sum, bar) => sum + (bar.bottom - bar.top) * (bar.right - bar.left), 0)
            const told = map.bars[side]
              .filter((span) => span.passage?.relation === relation)
              .reduce((sum, { start, end }) => sum + end - start, 0)
            expect(drawn).toBeCloseTo(told, 9)
          }
          for (const [index, bar] of bars.entries()) {
            const before = bars[index - 1]
            const isFirst = before?.top !== bar.top
            expect(bar.left).toBe(isFirst ? 0 : before.right)
            if (isFirst && before) expect(before.right).toBeCloseTo(1, 9)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has a line near each link, and none where there is no link', () => {
    fc.assert(
      fc.property(longPairs, ([passages, seed]) => {
        const map = mapOfSize(passages, seed)
        const { links } = drawingOf(map)
        const places = new Set(
          links.map(({ ends }) => ends.map((end) => Math.floor(end * 17)).join()),
        )
        const expected = new Set(
          map.links.map(({ ends }) =>
            ends.map(({ start, end }) => Math.floor(((start + end) / 2) * 17)).join(),
          ),
        )
        expect(places).toEqual(expected)
        expect(links).toHaveLength(places.size)
      }),
      { numRuns: 30 },
    )
  })

  it('draws a chosen passage where it is', () => {
    const map = mapOfSize(1000)
    const id = 'passage-900' as PassageId
    const drawing = drawingOfPassage(map, id)
    const own = map.bars[0].filter((span) => span.passage?.id === id)
    expect(drawing.bars[0].map(({ top, bottom }) => [top, bottom])).toEqual(
      own.map(({ start, end }) => [start, end]),
    )
    expect(drawing.isExact).toBe(true)
    expect(drawingOfPassage(map, 'nothing' as PassageId).bars).toEqual([[], []])
  })
})
