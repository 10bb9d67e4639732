import type { TextRange } from '../lib/text-range.ts'
import { editDistance, errorsElsewhere, sketch } from '../lib/text-similarity.ts'
import { longestQuote, longestSide, longestSketch } from './words-selector.ts'
import type { LongWords, WordsSelector } from './words-selector.ts'
import { notations } from './notation.ts'
import type { Reading } from './words-place.ts'
import { framed, inSpaces, isCutAt, sideLength, withoutFrame } from './neighbours.ts'

/** The part of a selector that describes words by themselves and their neighbours. */
export type WordsQuote = Omit<
  WordsSelector,
  'version' | 'article' | 'passage' | 'inText' | 'inPassage'
>

/** Less of what stands before and after is too little to compare it with what does after an edit. */
const shortestContext = 40

/** Describes a stretch, which must not be empty, by what can be told from all else in the article. */
export function quoteOf(read: Reading, { start, end }: TextRange): WordsQuote {
  const { version, lines, noted } = read
  const text = framed(noted)
  const flat = inSpaces(text)
  const span = { start: start + longestSide, end: end + longestSide }
  const words = lines.slice(start, end)
  const { length } = words
  const isWhole = length <= longestQuote[version]
  const sides = [
    sideLength(flat, span.start, -1, shortestContext),
    sideLength(flat, span.end, 1, shortestContext),
    sideLength(flat, span.start, 1, 0),
    sideLength(flat, span.end, -1, 0),
  ] as const
  // Where the same goes on too long on any side, only the place can tell the words from others.
  const [before, after, head, tail] = sides.includes(0) ? [0, 0, 0, 0] : sides
  // The head of few words goes on after them, and their tail begins before them.
  const [back, on] = isWhole ? [tail - length, head - length] : [0, 0]
  return {
    before: withoutFrame(text.slice(span.start - Math.max(before, back), span.start)),
    after: withoutFrame(text.slice(span.end, span.end + Math.max(after, on))),
    words: isWhole
      ? {
          quote: noted.slice(start, end),
          digest: notations[version].digest(inSpaces(words)),
        }
      : inShort(read, { start, end }, head, tail),
    length,
    head,
    tail,
    slack: slackOf(inSpaces(framed(lines)), span),
    isCutAtStart: isCutAt(lines.slice(0, start), words),
    isCutAtEnd: isCutAt(words, lines.slice(end)),
  }
}

function inShort(
  { version, lines, noted }: Reading,
  { start, end }: TextRange,
  head: number,
  tail: number,
): LongWords {
  const words = lines.slice(start, end)
  let every = Math.max(1, Math.floor(words.split(/\s+/).length / longestSketch))
  while (sketch(words, every).length > longestSketch) every++
  return {
    first: noted.slice(start, start + head),
    last: noted.slice(end - tail, end),
    digest: notations[version].digest(inSpaces(words)),
    every,
    sketch: sketch(words, every),
  }
}

/** At most a quarter of few words and a word or two of many; less than half way to what is like them. */
function slackOf(text: string, span: TextRange): number {
  const words = text.slice(span.start, span.end)
  const most = Math.min(words.length >> 2, Math.max(16, Math.floor(words.length * 0.03)))
  const nearest = errorsElsewhere(text, words, span, 2 * most)
  return nearest === null ? most : Math.max(0, (nearest - 1) >> 1)
}

/** How many characters differ between the words and a stretch, about; 0 only when they are the same. */
export function errorsAt(
  { version, lines, noted }: Reading,
  { start, end }: TextRange,
  { words, slack, length }: WordsQuote,
): number {
  const now = lines.slice(start, end)
  const grown = Math.abs(now.length - length)
  if (grown > slack) return Infinity
  if (grown === 0 && notations[version].digest(inSpaces(now)) === words.digest) return 0
  if ('quote' in words) {
    const [then, flat] = [words.quote, noted.slice(start, end)].map(inSpaces)
    // A block that has come or gone is no edit of the words.
    const isParted = blocksIn(words.quote) === blocksIn(now)
    return isParted ? Math.max(1, editDistance(then ?? '', flat ?? '')) : Infinity
  }
  // A short word has five characters with its space.
  const changed = editDistance(words.sketch, sketch(now, words.every)) * words.every * 5
  return Math.max(1, grown, changed)
}

function blocksIn(lines: string): number {
  return lines.split('\n').length
}
