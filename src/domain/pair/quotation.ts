import { articleIn, quotation } from './pair-index.ts'
import type { PairIndex } from './pair-index.ts'
import type { Article, Passage } from './pair.ts'
import { firstWords } from './summary.ts'

/** What an article says, cut to so many UTF-16 units at whole words. */
export interface Quoted {
  readonly article: Article
  readonly text: string
}

/**
 * A passage in one article's words: in the article of the given language where that has the passage,
 * else in the first that has it.
 */
export function quoteIn(
  pairIndex: PairIndex,
  lang: string,
  passage: Passage,
  length: number,
): Quoted | null {
  const article = [articleIn(pairIndex.pair, lang), ...pairIndex.pair.articles].find(
    (one) => one && passage.segments[one.lang],
  )
  return article
    ? { article, text: firstWords(quotation(pairIndex, article, passage), length) }
    : null
}
