import { remembered } from '../lib/remembered.ts'
import type { PairIndex } from './pair-index.ts'
import type { ArticleId } from './pair.ts'

/** How many passages an article has, and how many of these the other article has too. */
export function coverageOf(
  pairIndex: PairIndex,
  article: ArticleId,
): { matched: number; total: number } {
  return coverages(pairIndex).get(article) ?? { matched: 0, total: 0 }
}

const coverages = remembered(({ pair }: PairIndex) => {
  const found = new Map<string, { matched: number; total: number }>()
  for (const { segments } of pair.passages) {
    const articles = Object.keys(segments)
    for (const article of articles) {
      const { matched, total } = found.get(article) ?? { matched: 0, total: 0 }
      found.set(article, { matched: matched + (articles.length > 1 ? 1 : 0), total: total + 1 })
    }
  }
  return found
})
