import { describe, expect, it } from 'vitest'
import { proposeWords } from '../../../src/domain/align/propose-words.ts'
import { segmentsOf } from '../../../src/domain/alignment.ts'
import { checkPair } from '../../../src/domain/check.ts'
import { readPair } from '../../../src/tools/read-content.ts'
import { readEvidence } from '../../../src/tools/read-evidence.ts'

const evidence = readEvidence('en', 'vi')
const words = (english: string, vietnamese: string) =>
  proposeWords(
    { lang: 'en', segments: [english] },
    { lang: 'vi', segments: [vietnamese] },
    evidence,
  )

describe('proposeWords', () => {
  it('gives what corresponds in the order of the first side, names whole', () => {
    expect(
      words('Karolina Nowak visited two hospitals.', 'Hai bệnh viện được Karolina Nowak đến thăm.'),
    ).toEqual([
      { en: 'Karolina Nowak', vi: 'Karolina Nowak' },
      { en: 'visited', vi: 'đến thăm' },
      { en: 'two', vi: 'Hai' },
      { en: 'hospitals', vi: 'bệnh viện' },
    ])
  })

  it('leaves function words alone, and what stands within another word', () => {
    expect(words('of the and', 'của các và')).toEqual([])
    expect(words('art, start', 'nghệ thuật')).toEqual([])
  })

  it('proposes what the check of a pair accepts', () => {
    const read = readPair('vietnam-japan-phone-talks')
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const { pair } = read
    const passages = pair.passages.map((passage) => {
      const [first, second] = pair.articles.map((article) => ({
        lang: article.lang,
        segments: segmentsOf(article, passage).map(({ text }) => text),
      }))
      if (!first || !second || passage.relation === 'only') return passage
      return { ...passage, words: proposeWords(first, second, evidence) }
    })
    expect(passages.flatMap((passage) => passage.words ?? []).length).toBeGreaterThan(100)
    expect(checkPair({ ...pair, passages })).toEqual([])
  })
})
