import type { TextRange } from '../lib/text-range.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import type { Article } from '../pair/pair.ts'
import { formatWords, parseWords } from './words-grammar.ts'
import { findWords, selectWords } from './words.ts'

/**
 * What an address says of a stretch of an article's text (UTF-16 units): its passage and its words,
 * written, read and found again before they are given to anybody. Where that failed, the passage alone;
 * nothing where the stretch has no words.
 */
export function wordsLink(
  pairIndex: PairIndex,
  article: Article,
  { start, end }: TextRange,
): { readonly passage?: string; readonly words?: string } {
  const selector = selectWords(pairIndex, article, start, end)
  if (!selector) return {}
  const passage = selector.passage === null ? {} : { passage: selector.passage }
  const words = formatWords(selector)
  const read = parseWords(words, selector.passage)
  const found = read && findWords(pairIndex, read)
  const isProved =
    found?.how === 'place' &&
    found.start === selector.inText.start &&
    found.end === found.start + selector.length
  return isProved ? { ...passage, words } : passage
}
