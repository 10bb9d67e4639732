import { describe, expect, it } from 'vitest'
import { explainDifference } from '../../../src/domain/author/explain-difference.ts'
import { article, block } from '../make-pair.ts'

const english = article('en', block('paragraph', 'It costs $5 million.'))
const vietnamese = article('vi', block('paragraph', 'Giá là 6 triệu USD.'))

describe('explainDifference', () => {
  it('says why, in both languages of the interface', () => {
    const found = { kind: 'number', words: ['$5 million', '6 triệu USD'] } as const
    expect(explainDifference(found, [english, vietnamese])).toEqual({
      kind: 'number',
      words: { en: '$5 million', vi: '6 triệu USD' },
      why: {
        en: 'The text in English has “$5 million”, the text in Vietnamese “6 triệu USD”.',
        vi: 'Bản tiếng Anh ghi “$5 million”, bản tiếng Việt ghi “6 triệu USD”.',
      },
    })
  })

  it('says which side alone has something', () => {
    const found = { kind: 'name', words: [null, 'Zbigniew'] } as const
    expect(explainDifference(found, [english, vietnamese])).toMatchObject({
      words: { vi: 'Zbigniew' },
      why: {
        en: 'Only the text in Vietnamese has “Zbigniew”.',
        vi: 'Chỉ bản tiếng Việt nêu “Zbigniew”.',
      },
    })
  })

  it('tells two articles in one language by their outlets', () => {
    const [one, other] = [
      { ...english, outlet: 'North Post' },
      { ...article('en-GB'), outlet: 'South Post' },
    ]
    const { why } = explainDifference({ kind: 'number', words: ['4', '5'] }, [one, other])
    expect(why.en).toBe('North Post has “4”, South Post “5”.')
  })
})
