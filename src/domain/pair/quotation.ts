import { quotation } from './pair-index.ts'
import type { PairIndex } from './pair-index.ts'
import type { Article, Passage } from './pair.ts'
import { firstWords } from './summary.ts'

/** What an article says, cut to so many UTF-16 units at whole words. */
export interface Quoted {
  readonly article: Article
  readonly text: string
}

/**
 * A passage in one article's words: in an article of the given language that has the passage,
 * else in the first article that has it.
 */
export function quoteIn(
  pairIndex: PairIndex,
  lang: string,
  passage: Passage,
  length: number,
): Quoted | null {
  const { articles } = pairIndex.pair
  const article = [
    articles.find((one) => one.lang === lang && one.id in passage.segments),
    ...articles,
  ].find((one) => one && passage.segments[one.id])
  return article
    ? { article, text: firstWords(quotation(pairIndex, article, passage), length) }
    : null
}
