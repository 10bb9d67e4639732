import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../src/domain/lib/runs.ts'
import type { LabelledRange } from '../../../src/domain/lib/runs.ts'

const ranges = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    label: fc.nat(3),
  }),
  { maxLength: 8 },
)
const text = fc.string({ unit: 'grapheme', maxLength: 40 })

describe('runs', () => {
  it.each<[string, LabelledRange<string>[], [string, string[]][]]>([
    ['', [], []],
    ['Biển Đông', [], [['Biển Đông', []]]],
    [
      'worth US$1.8 million',
      [{ start: 6, end: 20, label: 'number' }],
      [
        ['worth ', []],
        ['US$1.8 million', ['number']],
      ],
    ],
    [
      'abcdef',
      [
        { start: 1, end: 4, label: 'x' },
        { start: 2, end: 6, label: 'y' },
      ],
      [
        ['a', []],
        ['b', ['x']],
        ['cd', ['x', 'y']],
        ['ef', ['y']],
      ],
    ],
    ['abc', [{ start: 2, end: 1, label: 'x' }], [['abc', []]]],
  ])('%j under %j', (whole, given, expected) => {
    expect(runs(whole, given).map((run) => [run.text, run.labels])).toEqual(expected)
  })

  it('are, joined, the text, and none is empty', () => {
    fc.assert(
      fc.property(text, ranges, (whole, given) => {
        const made = runs(whole, given)
        expect(made.map((run) => run.text).join('')).toBe(whole)
        expect(made.every((run) => run.text.length > 0)).toBe(true)
      }),
    )
  })

  it('have at every place the labels of the ranges over it', () => {
    fc.assert(
      fc.property(text, ranges, (whole, given) => {
        let at = 0
        for (const run of runs(whole, given)) {
          for (const place of run.text.split('').keys()) {
            const over = given.filter(({ start, end }) => start <= at + place && at + place < end)
            expect(run.labels).toEqual(over.map((range) => range.label))
          }
          at += run.text.length
        }
      }),
    )
  })
})
