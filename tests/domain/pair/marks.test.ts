import { describe, expect, it } from 'vitest'
import { indexPair, segmentsOf } from '../../../src/domain/pair/pair-index.ts'
import { occurrences, passageMarks } from '../../../src/domain/pair/marks.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { article, block, passage } from '../make-pair.ts'

const million = { kind: 'number', words: { en: 'US$1.8 million', vi: '1,85 triệu' }, why: {} }

describe('the marks of a passage', () => {
  const told = article(
    'en',
    block('paragraph', 'a: Facilities ', 'b: worth US$1.8 million, facilities.'),
  )

  it('are found across the segments of a piece', () => {
    const cold = passage('cold', 'differs', { en: ['a', 'b'] }, { differences: [million] })
    const [range, ...more] = passageMarks(cold, told.id, segmentsOf(told, cold))
    const text = 'Facilities worth US$1.8 million, facilities.'
    expect(text.slice(range?.start, range?.end)).toBe('US$1.8 million')
    expect(more).toEqual([])
  })

  it('are none where the words are not there, or on the other side only', () => {
    const elsewhere = article('en', block('paragraph', 'a: Nothing of the kind.'))
    const cold = passage('cold', 'partial', { en: ['a'] }, { differences: [million] })
    expect(passageMarks(cold, elsewhere.id, segmentsOf(elsewhere, cold))).toEqual([])
    const french = article('fr', block('paragraph', 'a: 1,85 triệu'))
    expect(passageMarks(cold, french.id, french.blocks[0]?.segments ?? [])).toEqual([])
  })

  it('have every occurrence of corresponding words', () => {
    const twice = article('en', block('paragraph', 'a: the talks ', 'b: and the talks.'))
    const talks = passage(
      'talks',
      'same',
      { en: ['a', 'b'] },
      { words: [{ en: 'talks', vi: 'điện đàm' }] },
    )
    expect(passageMarks(talks, twice.id, segmentsOf(twice, talks))).toEqual([
      { start: 4, end: 9, label: { kind: 'word', word: 0 } },
      { start: 18, end: 23, label: { kind: 'word', word: 0 } },
    ])
  })
})

describe('occurrences', () => {
  it.each([
    ['aaaa', 'aa', [0, 2]],
    ['abc', '', []],
    ['', 'a', []],
    ['điện đàm', 'đ', [0, 5]],
  ])('in %j of %j', (text, words, places) => {
    expect(occurrences(text, words)).toEqual(places)
  })
})

describe('the words of the first pair', () => {
  const read = readPair('vietnam-japan-phone-talks')
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const pairIndex = indexPair(read.pair)

  it.each([
    ['east-sea', 'East Sea', 'Biển Đông'],
    ['trainee-reception', 'trainees', 'thực tập sinh'],
    ['long-term-partner', '13th National Party Congress', 'Đại hội Đảng lần thứ XIII'],
  ])('in %s tie %s and %s', (id, en, vi) => {
    expect(pairIndex.passages.get(id)?.words).toContainEqual({ en, vi })
  })

  it('stand in every passage that both articles have', () => {
    const without = read.pair.passages.filter(
      ({ relation, words }) => relation !== 'only' && !words,
    )
    expect(without).toEqual([])
  })
})
