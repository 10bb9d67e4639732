import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PairSchema } from '../../../src/content/schema.ts'
import { checkPair } from '../../../src/domain/author/check.ts'
import {
  draftPassages,
  isCorrected,
  keptPassages,
  withoutNotes,
} from '../../../src/domain/author/draft.ts'
import type { Findings, SegmentLink } from '../../../src/domain/author/draft.ts'
import type { Difference, Pair, Passage, SegmentId } from '../../../src/domain/pair/pair.ts'
import { inReadingOrder } from '../../../src/domain/pair/reading-order.ts'
import { summaryOf } from '../../../src/domain/pair/summary.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { article, block, pair } from '../make-pair.ts'

const en = article(
  'en',
  block('paragraph', 'a: The minister praised Japanese vaccines. ', 'b: They cost US$5 in all.'),
  block('paragraph', 'c: The weather was fine. ', 'd: Flights resume soon.'),
)
const vi = article(
  'vi',
  block('headline', 'h: Chuyến bay sắp nối lại'),
  block(
    'paragraph',
    'p: Vắc xin giá 6 USD. ',
    'q: Bộ trưởng khen vắc xin Nhật. ',
    'r: Chúc mừng ông.',
  ),
)
const articles = [en, vi] as const
const none: Pick<Pair, 'passages'> = { passages: [] }

const link = (first: string, second: string, score = 0.9): SegmentLink => {
  return { first: first as SegmentId, second: second as SegmentId, score }
}
const findings = (
  links: SegmentLink[],
  differences: Difference[] = [],
  isSame = true,
): Findings => {
  return { links, alone: () => 0.756, compare: () => ({ isSame, differences }), words: () => [] }
}
const usual = findings([link('a', 'q'), link('b', 'p', 0.614), link('d', 'h')])
const draft = (found = usual, earlier: Pick<Pair, 'status' | 'passages'> = none, of = articles) =>
  draftPassages(of, earlier, found)
const brief = (passages: readonly Passage[]) =>
  passages.map(({ id, relation, segments, score }) => [id, relation, segments, score])
const again = (passages: readonly Passage[]) => ({ status: 'draft', passages }) as const
const why = { en: 'Why.', vi: 'Vì sao.' }

describe('a draft', () => {
  it('has every segment in one passage, in the reading order of the first article', () => {
    expect(brief(draft())).toEqual([
      ['minister-praised-japanese-vaccines', 'same', { en: ['a'], vi: ['q'] }, 0.9],
      ['chuc-mung-ong', 'only', { vi: ['r'] }, 0.76],
      ['cost-5', 'same', { en: ['b'], vi: ['p'] }, 0.61],
      ['weather-fine', 'only', { en: ['c'] }, 0.76],
      ['flights-resume-soon', 'same', { en: ['d'], vi: ['h'] }, 0.9],
    ])
  })

  it('puts together what is linked by way of other segments, and is as sure as the least sure link', () => {
    const links = [link('b', 'p', 0.7), link('a', 'q', 0.8), link('b', 'q', 0.9)]
    const together = draft(findings(links)).find(({ relation }) => relation === 'same')
    expect(together?.segments).toEqual({ en: ['a', 'b'], vi: ['p', 'q'] })
    expect(together?.score).toBe(0.7)
  })

  it('says nothing of how they stand to each other where nothing shows it', () => {
    const made = draft(findings([link('b', 'p')], [], false))
    expect(made.map(({ relation }) => relation)).toContain('matched')
    expect(made.map(({ relation }) => relation)).not.toContain('same')
    const drafted = pair(en, vi, ...made)
    expect(checkPair({ ...drafted, status: 'draft' })).toEqual([])
    expect(checkPair(drafted)).toMatchObject([{ where: 'alignment' }])
  })

  it.each<[Difference['words'][], Passage['relation'], number]>([
    [[], 'same', 0],
    [[{ en: 'US$5', vi: '6 USD' }], 'differs', 1],
    [[{ en: 'in all' }], 'partial', 1],
    [[{ en: 'in all' }, { en: 'US$5', vi: '6 USD' }], 'differs', 2],
    // What does not stand there once, or overlaps what another quotes, would be no good passage.
    [[{ en: 'US$7', vi: '6 USD' }], 'matched', 0],
    [[{ en: 'US$5', vi: '6 USD' }, { en: '5 in all' }], 'differs', 1],
  ])('with differences in %j is "%s"', (words, relation, count) => {
    const differences = words.map((one): Difference => ({ kind: 'number', words: one, why }))
    const made = draft(findings([link('b', 'p')], differences))
    const passage = made.find(({ segments }) => segments['en']?.includes('b' as SegmentId))
    expect(passage?.relation).toBe(relation)
    expect(passage?.differences ?? []).toHaveLength(count)
    expect(checkPair({ ...pair(en, vi, ...made), status: 'draft' })).toEqual([])
  })

  it('has the words that correspond, and they are part of its digest', () => {
    const words = [{ en: 'vaccines', vi: 'vắc xin' }]
    const made = draft({ ...findings([link('a', 'q')]), words: () => words })
    const [shared, ...others] = made.filter((passage) => passage.words)
    expect(others).toEqual([])
    if (!shared) throw new Error('no passage has words')
    expect(shared).toMatchObject({ segments: { en: ['a'], vi: ['q'] }, words })
    expect(isCorrected(shared)).toBe(false)
    expect(isCorrected({ ...shared, words: [] })).toBe(true)
    expect(checkPair({ ...pair(en, vi, ...made), status: 'draft' })).toEqual([])
  })

  it('names passages by a number where there are no Latin letters', () => {
    const ar = article('ar', block('paragraph', 'a: هل هذا صحيح؟ ', 'b: نعم.'))
    const zh = article('zh', block('paragraph', 'a: 是。', 'b: 不。'))
    const made = draftPassages([ar, zh], none, findings([link('b', 'a')]))
    expect(made.map(({ id }) => id)).toEqual(['passage-1', 'passage-2', 'passage-3'])
  })

  it('gives no id twice', () => {
    const twice = article('en', block('paragraph', 'a: The same words. ', 'b: The same words.'))
    const made = draftPassages([twice, vi], none, findings([]))
    expect(made.map(({ id }) => id)).toContain('words-2')
    expect(checkPair(pair(twice, vi, ...made))).toEqual([])
  })
})

describe('a passage is corrected', () => {
  const [passage] = draft() as [Passage]

  it('not as it was drafted, in whatever order a file has its keys', () => {
    expect(isCorrected(passage)).toBe(false)
    const turned = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(passage).reverse())),
    ) as Passage
    expect(isCorrected(turned)).toBe(false)
    expect(isCorrected({ ...passage, score: 0.1, formerly: [] })).toBe(false)
  })

  it.each<[string, Partial<Passage>]>([
    ['its score taken away', { score: undefined }],
    ['its digest taken away', { drafted: undefined }],
    ['another id', { id: 'another' as Passage['id'] }],
    ['another relation', { relation: 'partial' }],
    ['another segment', { segments: { en: ['a' as SegmentId] } }],
    ['a difference', { differences: [{ kind: 'number', words: { en: '5' }, why }] }],
    ['words', { words: [{ en: 'minister', vi: 'Bộ trưởng' }] }],
  ])('with %s', (_what, change) => {
    expect(isCorrected({ ...passage, ...change })).toBe(true)
  })

  it('in any case in a pair that is no draft any more', () => {
    const { score, drafted, ...confirmed } = passage
    expect([score, drafted]).not.toContain(undefined)
    expect(keptPassages({ passages: [passage] })).toEqual([confirmed])
    expect(keptPassages({ status: 'draft', passages: [passage] })).toEqual([])
  })
})

describe('what readers get', () => {
  it('says that a pair is a draft, and nothing of how its passages were made', () => {
    const one: Pair = { ...pair(en, vi, ...draft()), status: 'draft' }
    expect(withoutNotes(one).status).toBe('draft')
    expect(summaryOf(withoutNotes(one)).status).toBe('draft')
    expect(summaryOf(pair(en, vi, ...draft()))).not.toHaveProperty('status')
    const served = JSON.stringify(withoutNotes(one))
    expect(served).not.toMatch(/"score"|"drafted"/)
    expect(v.safeParse(PairSchema, JSON.parse(served)).success).toBe(true)
    expect(v.safeParse(PairSchema, one).success).toBe(false)
  })
})

describe('drafting again', () => {
  it('keeps corrected passages as they are and drafts the rest', () => {
    const corrected = {
      id: 'praise',
      relation: 'same',
      segments: { en: ['a'], vi: ['q', 'r'] },
      formerly: ['thanks'],
    } as unknown as Passage
    const earlier = again([...draft().filter(({ segments }) => !touches(segments)), corrected])
    const made = draft(findings([link('a', 'p'), link('b', 'p'), link('c', 'q')]), earlier)
    expect(made).toContain(corrected)
    expect(
      made.find(({ segments }) => segments['vi']?.includes('p' as SegmentId))?.segments,
    ).toEqual({
      en: ['b'],
      vi: ['p'],
    })
    expect(checkPair({ ...pair(en, vi, ...made), status: 'draft' })).toEqual([])
  })

  it('gives the same draft for the same findings', () => {
    expect(draft(usual, again(draft()))).toEqual(draft())
  })

  it('keeps ids that somebody may have linked to, and those of before', () => {
    const before = draft().map((passage) =>
      passage.id === 'weather-fine' ? { ...passage, formerly: ['rain'] as never } : passage,
    )
    const made = draft(findings([link('a', 'q'), link('c', 'p'), link('b', 'p')]), again(before))
    const answering = made.flatMap(({ id, formerly = [] }) => [id, ...formerly])
    expect(answering).toEqual(expect.arrayContaining([...before.map(({ id }) => id), 'rain']))
    expect(made.find(({ id }) => id === 'cost-5')?.formerly).toEqual(['weather-fine', 'rain'])
    expect(checkPair({ ...pair(en, vi, ...made), status: 'draft' })).toEqual([])
  })

  it('keeps what was gone over in the draft after that as well', () => {
    const before = draft(findings([link('a', 'q')])).filter(
      ({ segments }) => !segments['vi']?.includes('r' as SegmentId),
    )
    const once = draft(findings([]), { passages: before })
    const twice = draft(usual, again(once))
    expect(brief(twice)).toEqual(brief(once))
    expect(brief(twice).filter(([, , , score]) => score !== undefined)).toHaveLength(1)
  })

  it('gives no id of a passage whose text is gone to another', () => {
    const gone = {
      ...draft()[0],
      id: 'chuc-mung-ong',
      segments: { en: ['z'] },
    } as unknown as Passage
    expect(draft(usual, again([gone])).map(({ id }) => id)).toContain('chuc-mung-ong-2')
  })

  it('gives a good pair, whatever is linked and was kept', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('h', 'p', 'q', 'r')),
    )
    fc.assert(
      fc.property(some, some, fc.nat(4), (first, second, confirmed) => {
        const links = (of: typeof first) => findings(of.map(([one, other]) => link(one, other)))
        const before = draft(links(first)).map((passage, index) =>
          index === confirmed ? { ...passage, score: undefined } : passage,
        )
        const made = draft(links(second), again(before))
        expect(checkPair({ ...pair(en, vi, ...made), status: 'draft' })).toEqual([])
        expect(made).toEqual(expect.arrayContaining(keptPassages(again(before))))
        expect(draft(links(second), again(made))).toEqual(made)
      }),
    )
  })
})

describe('reading order', () => {
  it('is the order of the pair that was made by hand', () => {
    const read = readPair('vietnam-japan-phone-talks')
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const { articles, passages } = read.pair
    expect(inReadingOrder(articles, passages.toReversed()).map(({ id }) => id)).toEqual(
      passages.map(({ id }) => id),
    )
  })
})

function touches(segments: Passage['segments']): boolean {
  return ['a', 'q', 'r'].some((id) =>
    Object.values(segments)
      .flat()
      .includes(id as SegmentId),
  )
}
