import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { proposeComparison } from '../../../src/domain/align/propose-comparison.ts'
import { segmentsOf } from '../../../src/domain/pair/pair-index.ts'
import type { Article, Segment } from '../../../src/domain/pair/pair.ts'
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
    const sideOf = (article: Article, segments: readonly Segment[]) => ({
      lang: article.lang,
      segments: segments.map(({ text }) => text),
    })
    const [one, other] = articles.map((article) =>
      sideOf(
        article,
        article.blocks.flatMap(({ segments }) => segments),
      ),
    )
    if (!one || !other) throw new Error('no two articles')
    const proposed = passages.flatMap((passage) => {
      const [first, second] = articles.map((article) =>
        sideOf(article, segmentsOf(article, passage)),
      )
      if (!first || !second || passage.relation === 'only') return []
      return proposeComparison(first, second, evidence, [one, other]).differences.map(
        ({ kind, words }) => [passage.id, kind, words],
      )
    })
    expect(proposed).toEqual([['cold-storage', 'number', ['US$1.8 million', '1,85 triệu USD']]])
  })
})
