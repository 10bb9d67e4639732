import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignWithDoubt } from '../../../src/domain/align/align.ts'
import { evidenceFor } from '../../../src/domain/align/evidence.ts'
import { readSets } from '../../../src/tools/eval/alignment-sets.ts'
import { readEvidence } from '../../../src/tools/content/read-evidence.ts'

const own = readSets('tests/fixtures/alignment/news.json')
const documents = [...own.values()].flat()
const evidence = readEvidence('en', 'vi')
const pairs = (links: readonly { first: number; second: number }[]) =>
  links.map(({ first, second }) => [first, second])

describe('align', () => {
  it('finds what was moved, and leaves alone what only one text has', () => {
    for (const { sides, links } of own.get('reordered') ?? []) {
      expect(pairs(align(...sides, evidence))).toEqual(links)
    }
  })

  it('finds the same whichever text comes first', () => {
    for (const { sides } of own.get('reordered') ?? []) {
      const [first, second] = sides
      const turned = align(second, first, readEvidence('vi', 'en'))
      const back = turned.map((link) => [link.second, link.first])
      expect(back.sort()).toEqual(pairs(align(first, second, evidence)).sort())
    }
  })

  it('gives a segment that says two things two counterparts', () => {
    const first = [
      'The minister thanked the doctors, and asked farmers to plant 3,000 trees in May.',
    ]
    const second = [
      'Ông cũng yêu cầu nông dân trồng 3.000 cây xanh trong tháng 5.',
      'Giá xăng tăng trở lại.',
      'Bộ trưởng cảm ơn các bác sĩ.',
    ]
    const links = align({ lang: 'en', segments: first }, { lang: 'vi', segments: second }, evidence)
    expect(pairs(links)).toEqual([
      [0, 0],
      [0, 2],
    ])
  })

  it('says how sure it is of links and of segments without one', () => {
    for (const { sides } of documents) {
      const { links, alone } = alignWithDoubt(...sides, evidence)
      for (const { first, second, score } of links) {
        expect(score).toBeGreaterThan(0.5)
        expect(score).toBeLessThanOrEqual(1)
        expect([alone[0][first], alone[1][second]]).toEqual([0, 0])
      }
      expect(alone.map(({ length }) => length)).toEqual(sides.map((side) => side.segments.length))
      expect(alone.flat().every((score) => score >= 0 && score <= 1)).toBe(true)
    }
  })

  it('takes any texts, in order and within bounds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...documents.flatMap(({ sides }) => sides.flatMap((side) => side.segments))),
    )
    const texts = fc.array(text, { maxLength: 6 })
    const bare = evidenceFor('en', 'vi', { lexicons: [], places: '' })
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(evidence, bare), (first, second, known) => {
        const links = align(
          { lang: 'en', segments: first },
          { lang: 'vi', segments: second },
          known,
        )
        const places = links.map((link) => link.first * second.length + link.second)
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
        expect(links.every((link) => link.first < first.length)).toBe(true)
        expect(links.every((link) => link.second < second.length)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('tells how far it is', () => {
    const told: [number, number][] = []
    const [document] = documents
    if (!document) throw new Error('no document')
    align(...document.sides, evidence, (done, total) => told.push([done, total]))
    const { length } = document.sides[0].segments
    expect(told.at(-1)).toEqual([length, length])
    expect(told.every(([done], at) => done >= (told[at - 1]?.[0] ?? 0))).toBe(true)
  })
})
