import type { ArticleId } from '../pair/pair.ts'

/**
 * Words of one article, described in such a way that they are found again after the article has been
 * edited: by their place (W3C Web Annotation's TextPositionSelector, tied to the text that it counts
 * in) and by themselves between their neighbours (its TextQuoteSelector). Offsets and lengths are
 * UTF-16 code units. The texts are noted as the version of the grammar notes them (`notation.ts`).
 */
export interface WordsSelector {
  /** Of the grammar that it is written in: how texts and digests are noted. */
  readonly version: WordsVersion
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
  /** Whether they begin, and end, within a word or a number. */
  readonly isCutAtStart: boolean
  readonly isCutAtEnd: boolean
  /** Where they begin in the article's text. */
  readonly inText: CountedPlace
  /** Where they begin in their passage's text; `null` where they go on after it. */
  readonly inPassage: CountedPlace | null
}

export type WordsVersion = 1 | 2

/** A place counts in one text only, which is known by its digest. */
export interface CountedPlace {
  readonly digest: string
  readonly start: number
}

interface WholeWords {
  readonly quote: string
  /** Of the words themselves. */
  readonly digest: string
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
export const longestQuote: Readonly<Record<WordsVersion, number>> = { 1: 200, 2: 90 }
/** The most that is noted of what stands on one side of where words begin or end. */
export const longestSide = 96
export const longestSketch = 64
/** Short sides are like others, long ones break sooner. None is 0: only the place can tell. */
export const sideLengths = [0, 20, 28, 40, 56, 72, longestSide] as const

/** Whether what is noted fits together, whatever it is written in. */
export function isSound(selector: WordsSelector): boolean {
  const { before, after, words, length, head, tail, slack } = selector
  const places = [selector.inText, ...(selector.inPassage ? [selector.inPassage] : [])]
  return (
    [before, after].every((side) => side.length <= longestSide) &&
    [length, slack, ...places.map(({ start }) => start)].every(isCount) &&
    [head, tail].every((side) => isCount(side) && side <= longestSide) &&
    (head === 0) === (tail === 0) &&
    slack <= length &&
    ('quote' in words
      ? words.quote.length === length &&
        length > 0 &&
        length <= longestQuote[selector.version] &&
        head <= length + (after.endsWith('\n\n') ? longestSide : after.length) &&
        tail <= length + (before.startsWith('\n\n') ? longestSide : before.length)
      : words.first.length === head &&
        words.last.length === tail &&
        length > longestQuote[selector.version] &&
        isCount(words.every) &&
        words.every > 0 &&
        /^[0-9a-v]*$/.test(words.sketch) &&
        words.sketch.length <= longestSketch)
  )
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= 1e7
}
