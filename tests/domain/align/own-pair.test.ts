import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { proposeDifferences } from '../../../src/domain/align/propose-differences.ts'
import { segmentsOf } from '../../../src/domain/pair/pair-index.ts'
import { alignedPair } from '../../../src/tools/eval/known-alignments.ts'
import { countLinks, scoresOf } from '../../../src/tools/eval/link-scores.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { readEvidence } from '../../../src/tools/content/read-evidence.ts'

const id = 'vietnam-japan-phone-talks'
const evidence = readEvidence('en', 'vi')

describe('our own pair, to which nothing was fitted', () => {
  it('is aligned as a person did it, for the most part', () => {
    const { sides, links } = alignedPair(id)
    const found = align(...sides, evidence).map(({ first, second }) => [first, second] as const)
    const { f1, precision } = scoresOf([countLinks(found, links)])
    expect(f1).toBeGreaterThanOrEqual(0.85)
    expect(precision).toBeGreaterThanOrEqual(0.9)
  })

  it('differs in just what is proposed', () => {
    const read = readPair(id)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const { articles, passages } = read.pair
    const proposed = passages.flatMap((passage) => {
      const [first, second] = articles.map((article) => ({
        lang: article.lang,
        segments: segmentsOf(article, passage).map(({ text }) => text),
      }))
      if (!first || !second || passage.relation === 'only') return []
      return proposeDifferences(first, second, evidence).map(({ kind, words }) => [
        passage.id,
        kind,
        words,
      ])
    })
    expect(proposed).toEqual([
      ['cold-storage', 'number', ['US$1.8 million', '1,85 triệu USD']],
      ['trainee-contributions', 'name', [null, 'Motegi']],
      ['acceptance', 'name', [null, 'Motegi']],
    ])
  })
})
