import { articleIn, findPassage } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import { placeOf } from '../pair/article-text.ts'
import type { TextRange } from '../lib/text-range.ts'
import type { Article, PassageId } from '../pair/pair.ts'
import type { WordsSelector } from './words-selector.ts'
import { findQuote } from './find-quote.ts'
import {
  offsetInPassage,
  offsetInText,
  placeInPassage,
  placeInText,
  reading,
} from './words-place.ts'
import type { Reading } from './words-place.ts'
import { errorsAt, quoteOf } from './words-quote.ts'

/**
 * Where words are now: at their `place`, in an article or a passage that has not changed; as a `quote`,
 * word for word, in one that has; or `fuzzy`, a little changed themselves. Else there is the passage in
 * which they began, and else nothing to show: the text has `changed`. Offsets are UTF-16 code units of
 * the article's text.
 */
export type FoundWords =
  | (TextRange & { readonly how: 'place' | 'quote' | 'fuzzy' })
  | { readonly how: 'passage'; readonly passage: PassageId }
  | { readonly how: 'changed' }

/**
 * Describes the words between two offsets in the article's text (UTF-16 code units; see
 * `articleText`), without the white space at their ends, and never cutting what readers see as one
 * character. What lies outside the text is clipped; `null` where no words are left.
 */
export function selectWords(
  pairIndex: PairIndex,
  article: Article,
  start: number,
  end: number,
): WordsSelector | null {
  const read = reading(article, 2)
  const span = wholeCharacters(read, start, end)
  if (!span) return null
  const { id } = article
  const place = placeOf(read, span.start)
  const passage = (place && pairIndex.ofSegment.get(id)?.get(place.segment)) ?? null
  return {
    version: 2,
    article: id,
    passage: passage?.id ?? null,
    ...quoteOf(read, span),
    inText: placeInText(read, span.start),
    inPassage: passage && placeInPassage(read, span.start, passage, id),
  }
}

/**
 * Finds words again in the article as it is now. It would rather not find them than take others for
 * them: where anything else could be meant, it answers with the passage in which they began.
 */
export function findWords(pairIndex: PairIndex, selector: WordsSelector): FoundWords {
  const { passage: id } = selector
  const article = articleIn(pairIndex.pair, selector.article)
  if (!article) return { how: 'changed' }
  const read = reading(article, selector.version)
  const passage = id === null ? null : findPassage(pairIndex, id)
  const starts = [offsetInText(read, selector), passage && offsetInPassage(read, selector, passage)]
  for (const start of starts) {
    if (start === null) continue
    const span = { start, end: start + selector.length }
    if (errorsAt(read, span, selector) === 0) return { how: 'place', ...span }
  }
  const ids = new Set<string>(passage?.segments[article.id])
  const home = read.segments.filter((segment) => ids.has(segment.id))
  const found = findQuote(read, selector, home)
  const span = found && wholeCharacters(read, found.start, found.end)
  if (span) return { how: found.errors === 0 ? 'quote' : 'fuzzy', ...span }
  return passage && home.length > 0 ? { how: 'passage', passage: passage.id } : { how: 'changed' }
}

/** A stretch without white space at its ends, widened to what readers see as whole characters. */
function wholeCharacters({ text }: Reading, start: number, end: number): TextRange | null {
  let from = Math.max(0, Math.trunc(start))
  let to = Math.min(text.length, Math.trunc(end))
  while (from < to && text[from] === ' ') from++
  while (from < to && text[to - 1] === ' ') to--
  if (!(from < to)) return null
  // No character goes on over a space in front, and the segmenter takes its time over long texts.
  const begin = Math.max(0, text.lastIndexOf(' ', from))
  const space = text.indexOf(' ', to)
  const characters = new Intl.Segmenter().segment(text.slice(begin, space < 0 ? undefined : space))
  const last = characters.containing(to - 1 - begin)
  return {
    start: begin + (characters.containing(from - begin)?.index ?? from - begin),
    end: last ? begin + last.index + last.segment.length : to,
  }
}
