import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../src/domain/pair/pair.ts'
import { pairIds, readPair } from '../../src/tools/content/read-content.ts'
import type { Load } from '../bench/load.ts'
import { plainPage } from '../bench/plain-page.ts'
import { missed, report } from '../bench/report.ts'
import type { Run } from '../bench/report.ts'
import { pairedRatios, quantile, rotated, spreadOf } from '../bench/statistics.ts'

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })

describe('the spread', () => {
  it.each([
    [[7], { median: 7, low: 7, high: 7 }],
    [[2, 1], { median: 1.5, low: 1.25, high: 1.75 }],
    [[3, 1, 2], { median: 2, low: 1.5, high: 2.5 }],
    [[10, 2, 1, 3, 4], { median: 3, low: 2, high: 4 }],
  ])('of %j is %j', (list, spread) => {
    expect(spreadOf(list)).toEqual(spread)
  })

  it('has half of the values on either side of the median', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { median, low, high } = spreadOf(list)
        expect(low).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(high)
        const most = Math.floor(list.length / 2)
        expect(list.filter((value) => value < median).length).toBeLessThanOrEqual(most)
        expect(list.filter((value) => value > median).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('reaches from the least to the greatest', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect([quantile(list, 0), quantile(list, 1)]).toEqual([
          Math.min(...list),
          Math.max(...list),
        ])
      }),
    )
  })

  it('needs a value', () => {
    expect(() => spreadOf([])).toThrow('no value')
  })
})

describe('rounds', () => {
  it('are compared each by itself', () => {
    expect(pairedRatios([2, 30, 400], [1, 10, 100])).toEqual([2, 3, 4])
    expect(() => pairedRatios([1], [1, 2])).toThrow('pair up')
  })

  it('let every way begin in turn', () => {
    const first = [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round))
    expect(first.map((ways) => ways.join(''))).toEqual(['abc', 'bca', 'cab', 'abc'])
  })
})

describe('the plain page', () => {
  it.each(pairIds())('has both articles word for word, and no script: %s', (id) => {
    const read = readPair(id)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const html = plainPage(read.pair, { preloaded: ['/a.woff2'], faces: '' })
    const document = new new Window().DOMParser().parseFromString(html, 'text/html')
    for (const { lang, blocks } of read.pair.articles) {
      const shown = [...document.querySelectorAll(`article[lang=${lang}] :is(h2, p)`)]
      expect(shown.map(({ textContent }) => textContent)).toEqual(
        blocks.map((block) => blockText(block) + (block.credit ? ` ${block.credit}` : '')),
      )
    }
    expect(document.querySelector('script')).toBeNull()
    expect(document.querySelector('link[rel=preload][as=font]')?.getAttribute('href')).toBe(
      '/a.woff2',
    )
  })
})

describe('the report', () => {
  const load = (largestPaint: number, shift = 0): Load => ({
    firstPaint: largestPaint,
    largestPaint,
    shift,
    hydrated: 2000,
    bytes: 100_000,
  })
  const run = (ours: readonly Load[]): Run => ({
    versions: { chromium: '150', node: '20.19.0' },
    rounds: ours.length,
    loads: {
      ours,
      plain: ours.map(() => ({ ...load(1000), hydrated: null })),
      client: ours.map(() => load(2000)),
    },
    interactions: new Map([
      [1, { pointing: [1], choosing: [2], toggling: [3] }],
      [4, { pointing: [1, 2], choosing: [4], toggling: [6] }],
    ]),
  })

  it('gives medians and ratios', () => {
    const text = report(run([load(1000), load(1020), load(1100)]))
    expect(text).toContain('1020 (1010–1060)')
    expect(text).toContain(
      '**1.02**, at most 1.05 is the target (round by round: 1.02 (1.01–1.06))',
    )
    expect(text).toContain('1.5 (1.3–1.8)')
  })

  it.each<[string, readonly Load[], readonly string[]]>([
    ['nothing', [load(1050, 0.01)], []],
    ['a late paint', [load(1051)], ['Largest paint over the plain page: 1.051, target 1.05']],
    [
      'a shift in one round',
      [load(1), load(1, 0.02)],
      ['Layout shift: at most 0.020, target 0.01'],
    ],
  ])('says that %s misses a target', (_, ours, problems) => {
    expect(missed(run(ours))).toEqual(problems)
  })
})
