import { isArticleId, slugPattern } from '../pair/pair.ts'
import type { ArticleId } from '../pair/pair.ts'

/**
 * Words of one article, described in such a way that they are found again after the article has been
 * edited: by their place (W3C Web Annotation's TextPositionSelector, tied to the text that it counts
 * in) and by themselves between their neighbours (its TextQuoteSelector). Offsets and lengths are
 * UTF-16 code units. Of white space, the texts hold spaces and, between blocks, line breaks.
 */
export interface WordsSelector {
  readonly article: ArticleId
  /** The passage in which they begin, as it was called then; `null` where they begin in none. */
  readonly passage: string | null
  /** What stands before and after them; empty where no neighbours could tell them from others. */
  readonly before: string
  readonly after: string
  readonly words: WholeWords | LongWords
  readonly length: number
  /** How many characters it takes from the first of the words on, and from the last back, to know them. */
  readonly head: number
  readonly tail: number
  /** How many characters of the words may have changed before they could be taken for others. */
  readonly slack: number
  /** Where they begin in the article's text. */
  readonly inText: CountedPlace
  /** Where they begin in their passage's text; `null` where they go on after it. */
  readonly inPassage: CountedPlace | null
}

/** A place counts in one text only, which is known by its digest. */
export interface CountedPlace {
  readonly digest: string
  readonly start: number
}

interface WholeWords {
  readonly quote: string
}

/** Words too many for an address: how they begin and end, and a digest and a sketch of all of them. */
export interface LongWords {
  readonly first: string
  readonly last: string
  readonly digest: string
  /** About one in so many words is in the sketch. */
  readonly every: number
  readonly sketch: string
}

/** Longer quotes than this are shortened. */
export const longestQuote = 200
/** The most that is noted of what stands on one side of where words begin or end. */
export const longestSide = 96
export const longestSketch = 64

/**
 * The value of `?words=`, before percent-encoding: fields parted by `~`, at most 600 characters, not
 * counting escapes. The inverse of `parseWords`.
 *
 *     en~cold-storage~… vaccine worth ~US$1.8 million~ and an oceanographic …~14.3.28.28.kwbxzh.1711.9s.62
 *     en~cold-storage~… vaccine worth ~US$1.8 million and~research vessel .~ He asked …~…
 *
 * It ends in a letter or digit, for programs that take punctuation after an address for their own.
 */
export function formatWords(selector: WordsSelector): string {
  const { article, passage, before, after, words, length, head, tail, slack } = selector
  const isWhole = 'quote' in words
  const facts = [
    ...[length, slack, head, tail],
    ...[selector.inText, selector.inPassage].flatMap((place) => [
      place?.digest ?? '',
      place?.start ?? 0,
    ]),
    ...(isWhole ? [] : [words.digest, words.every, words.sketch]),
  ]
  return [
    article,
    passage ?? '',
    ...[before, ...(isWhole ? [words.quote] : [words.first, words.last]), after].map(escape),
    facts.join('.'),
  ].join('~')
}

/** Reads what `formatWords` writes, percent-encoding undone. Anything else gives `null`. */
export function parseWords(text: string): WordsSelector | null {
  if (text.length > 2000) return null
  const fields = text.split('~').map(unescape)
  const [article = '', passage = '', before = '', first = ''] = fields
  const isWhole = fields.length === 6
  const [last = '', after = '', facts = ''] = fields.slice(isWhole ? 3 : 4)
  const [length, slack, head, tail, textDigest = '', textStart, digest = '', start, ...more] =
    facts.split('.')
  const [wordsDigest = '', every, sketch = ''] = more
  if (!isArticleId(article)) return null
  const selector: WordsSelector = {
    article,
    passage: passage === '' ? null : passage,
    before,
    after,
    words: isWhole
      ? { quote: first }
      : { first, last, digest: wordsDigest, every: Number(every), sketch },
    length: Number(length),
    head: Number(head),
    tail: Number(tail),
    slack: Number(slack),
    inText: { digest: textDigest, start: Number(textStart) },
    inPassage: digest === '' ? null : { digest, start: Number(start) },
  }
  // Writing it again and comparing leaves one spelling for each selector and nothing unread.
  return isSound(selector) && formatWords(selector) === text ? selector : null
}

function isSound(selector: WordsSelector): boolean {
  const { passage, before, after, words, length, head, tail, slack } = selector
  const places = [selector.inText, ...(selector.inPassage ? [selector.inPassage] : [])]
  const isSide = (text: string) => isPlain(text) && text.length <= longestSide
  return (
    (passage === null || slugPattern.test(passage)) &&
    [before, after].every(isSide) &&
    [length, slack, ...places.map(({ start }) => start)].every(isCount) &&
    places.every(({ digest }) => isDigest(digest)) &&
    [head, tail].every((side) => isCount(side) && side <= longestSide) &&
    (head === 0) === (tail === 0) &&
    slack <= length &&
    ('quote' in words
      ? isPlain(words.quote) &&
        words.quote.length === length &&
        length > 0 &&
        length <= longestQuote &&
        head <= length + (after.endsWith('\n\n') ? longestSide : after.length) &&
        tail <= length + (before.startsWith('\n\n') ? longestSide : before.length)
      : [words.first, words.last].every(isPlain) &&
        words.first.length === head &&
        words.last.length === tail &&
        length > longestQuote &&
        isDigest(words.digest) &&
        isCount(words.every) &&
        words.every > 0 &&
        /^[0-9a-v]*$/.test(words.sketch) &&
        words.sketch.length <= longestSketch)
  )
}

/** Without white space but spaces and line breaks, and without half a character, which no address can hold. */
function isPlain(text: string): boolean {
  return !/[^\S \n]|[^\P{Control}\n]|[\p{Surrogate}\p{Private_Use}]/u.test(text)
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= 1e7
}

function isDigest(text: string): boolean {
  return /^[0-9a-z]{1,7}$/.test(text)
}

function escape(text: string): string {
  return text.replaceAll('*', '**').replaceAll('~', '*-').replaceAll('\n', '*_')
}

function unescape(text: string): string {
  return text.replace(/\*[*_-]/g, (sign) => ({ '**': '*', '*-': '~' })[sign] ?? '\n')
}
