import type { TextRange } from '../lib/text-range.ts'
import { errorsIn, places, prefixDistance } from '../lib/text-similarity.ts'
import { longestSide } from './words-selector.ts'
import type { Reading } from './words-place.ts'
import { errorsAt } from './words-quote.ts'
import type { WordsQuote } from './words-quote.ts'
import { framed, hasRival, inSpaces, isCutAt, mostErrors, sidesOf } from './neighbours.ts'

/** So many characters are enough for a suspicion. */
const glance = 12

/** So many are enough to be known by. */
const longEnough = 40

/**
 * Finds the one stretch that can be the words, and about how many of its characters differ from theirs;
 * `null` in any doubt. Outside the passage in which they began (`home`), only words with all of their
 * neighbours are beyond doubt, and only if nothing like them is left at home: else they may be a copy.
 */
export function findQuote(
  read: Reading,
  quote: WordsQuote,
  home: readonly TextRange[],
): (TextRange & { readonly errors: number }) | null {
  if (quote.head === 0) return null
  const { lines, noted } = read
  const text = framed(noted)
  const flat = inSpaces(text)
  const sides = sidesOf(quote)
  const { before, head, tail, after } = sides
  const at = [before, head, tail, after].map((side) => places(flat, inSpaces(side)))
  if (at.some((found) => found.length > 1)) return null
  const [beforeAt = [], headAt = [], tailAt = [], afterAt = []] = at
  const outerStarts = beforeAt.map((found) => found + before.length)
  const innerEnds = tailAt.map((found) => found + tail.length)
  const ends = [...innerEnds, ...afterAt]
  const [best, ...others] = [...outerStarts, ...headAt]
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .filter(({ start, end }) => start < end)
    .map((span) => {
      const [from, to] = [span.start - longestSide, span.end - longestSide]
      return { ...span, errors: errorsAt(read, { start: from, end: to }, quote) }
    })
    .filter(({ errors }) => errors <= quote.slack)
    .sort((one, other) => one.errors - other.errors)
  if (!best) return null
  const { start, end, errors } = best
  // What stood beside the words may be elsewhere now, but not among them, on their other side, or
  // beside something that begins or ends as they do.
  const opening = inSpaces(head.slice(0, Math.min(glance, quote.length)))
  const close = inSpaces(tail.slice(-Math.min(glance, quote.length)))
  const isElsewhereToo = others.some((other) => other.end <= start || end <= other.start)
  const beginsAmiss = outerStarts
    .filter((outer) => outer !== start)
    .some((outer) => (start < outer && outer <= end) || flat.startsWith(opening, outer))
  const endsAmiss = afterAt
    .filter((outer) => outer !== end)
    .some((outer) => (start <= outer && outer < end) || flat.endsWith(close, outer))
  const cutsWords =
    (!quote.isCutAtStart && isCutThere(lines, start - longestSide)) ||
    (!quote.isCutAtEnd && isCutThere(lines, end - longestSide))
  const hasRivals =
    hasRival(flat, inSpaces(before), start, inSpaces(head)) ||
    hasRival(flat, inSpaces(tail), end, inSpaces(after))
  const isDoubtful = isElsewhereToo || beginsAmiss || endsAmiss || cutsWords || hasRivals
  const isWhole = [
    outerStarts.includes(start),
    headAt.includes(start),
    innerEnds.includes(end),
    afterAt.includes(end),
  ].every(Boolean)
  const offset = start - longestSide
  const isHome = home.some((span) => span.start <= offset && offset < span.end)
  if (isDoubtful || !(isHome || (isWhole && !isLeftIn(home, noted, quote)))) return null
  if (!hasNeighbours(text, best, quote)) return null
  return { start: offset, end: end - longestSide, errors }
}

/** Whether half of the words, or of how they begin, can be read in any of the given stretches. */
function isLeftIn(home: readonly TextRange[], noted: string, { words }: WordsQuote): boolean {
  const sample = inSpaces('quote' in words ? words.quote : words.first)
  return home.some(
    ({ start, end }) =>
      errorsIn(inSpaces(noted.slice(start, end)), sample, sample.length >> 1) !== null,
  )
}

function isCutThere(lines: string, offset: number): boolean {
  return isCutAt(lines.slice(Math.max(0, offset - 4), offset), lines.slice(offset, offset + 4))
}

/**
 * Whether a stretch has neighbours like those of the words, on both sides; of a block that has moved
 * with the very words, the neighbours in it will do.
 */
function hasNeighbours(
  text: string,
  { start, end, errors }: TextRange & { readonly errors: number },
  quote: WordsQuote,
): boolean {
  const { before, after } = sidesOf(quote)
  // Where the words stand again nearby, one of them may be gone: that must not look like an edit.
  const isTwice = 'quote' in quote.words && `${before}\n${after}`.includes(quote.words.quote)
  const most = isTwice ? quote.length : Infinity
  // What is noted is shorter than a side; twice that is more than is compared with it.
  const far = 2 * longestSide
  const left = beside(reversed(before), reversed(text.slice(Math.max(0, start - far), start)), most)
  const right = beside(after, text.slice(end, end + far), most)
  if (left.isLike && right.isLike) return true
  // Few words alone in a block could be those of another one.
  const isLong = quote.length >= longEnough
  return (
    errors === 0 &&
    (left.isLike || left.isLikeInBlock) &&
    (right.isLike || right.isLikeInBlock) &&
    (isLong || (left.isLike && !before.includes('\n')) || (right.isLike && !after.includes('\n')))
  )
}

/** Compares what followed with what follows now, as a whole and up to the end of the block. */
function beside(then: string, now: string, most: number) {
  const isLike = (part: string, text: string) =>
    prefixDistance(inSpaces(part), inSpaces(text)) <= Math.min(most, mostErrors(part.length))
  const [thenInBlock = ''] = then.split('\n')
  const [nowInBlock = ''] = now.split('\n', 1)
  const grown = Math.abs(nowInBlock.length - thenInBlock.length)
  return {
    isLike: isLike(then, now.slice(0, then.length * 2)),
    isLikeInBlock:
      then.includes('\n') &&
      grown <= mostErrors(thenInBlock.length) &&
      isLike(thenInBlock, nowInBlock),
  }
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}
