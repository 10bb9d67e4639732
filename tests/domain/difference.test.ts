import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../src/domain/alignment.ts'
import { differenceRanges } from '../../src/domain/difference.ts'
import { article, block, passage } from './make-pair.ts'

const words = { kind: 'number', words: { en: 'US$1.8 million', vi: '1,85 triệu' }, why: {} }

describe('the ranges of the words that differ', () => {
  it('are found across the segments of a piece', () => {
    const told = article('en', block('paragraph', 'a: Facilities ', 'b: worth US$1.8 million.'))
    const cold = passage('cold', 'differs', { en: ['a', 'b'] }, { differences: [words] })
    const [range, ...more] = differenceRanges(cold, told.lang, segmentsOf(told, cold))
    expect('Facilities worth US$1.8 million.'.slice(range?.start, range?.end)).toBe(
      'US$1.8 million',
    )
    expect(more).toEqual([])
  })

  it('are none where the words are not there, or on the other side only', () => {
    const told = article('en', block('paragraph', 'a: Nothing of the kind.'))
    const cold = passage('cold', 'partial', { en: ['a'] }, { differences: [words] })
    expect(differenceRanges(cold, told.lang, segmentsOf(told, cold))).toEqual([])
    const french = article('fr', block('paragraph', 'a: 1,85 triệu'))
    expect(differenceRanges(cold, french.lang, french.blocks[0]?.segments ?? [])).toEqual([])
  })
})
