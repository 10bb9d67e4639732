import { articleText } from '../pair/article-text.ts'
import type { ArticleText } from '../pair/article-text.ts'
import type { Article, Passage } from '../pair/pair.ts'
import { remembered } from '../lib/remembered.ts'
import { inSpaces, isFollowedBy } from './neighbours.ts'
import { notations } from './notation.ts'
import type { CountedPlace, WordsSelector, WordsVersion } from './words-selector.ts'

/** An article's text as words are looked for in it. Its offsets are those of `articleText`. */
export interface Reading extends ArticleText {
  readonly version: WordsVersion
  /** Of white space, it holds spaces and, between blocks, line breaks. */
  readonly lines: string
  /** With the line breaks as spaces too, so that splitting a block or joining two changes nothing. */
  readonly text: string
  /** The lines as they are noted. */
  readonly noted: string
  /** Of the text. */
  readonly digest: string
}

/** Reads an article, character for character: what no address can hold becomes a space. */
export function reading(article: Article, version: WordsVersion): Reading {
  return readings[version](article)
}

const readings = { 1: remembered(readerOf(1)), 2: remembered(readerOf(2)) }

function readerOf(version: WordsVersion) {
  const { note, digest } = notations[version]
  return (article: Article): Reading => {
    const { text: original, segments, blocks } = articleText(article)
    const lines = original.replace(
      /[^\S \n]|[^\P{Control}\n]|[\p{Surrogate}\p{Private_Use}]/gu,
      ' ',
    )
    const text = inSpaces(lines)
    return { version, lines, text, noted: note(lines), digest: digest(text), segments, blocks }
  }
}

export function placeInText(read: Reading, start: number): CountedPlace {
  return { digest: read.digest, start }
}

/** Where words are, as long as no word of the article has changed; else `null`. */
export function offsetInText(read: Reading, { inText }: WordsSelector): number | null {
  return read.digest === inText.digest ? inText.start : null
}

/**
 * A passage's own text: its segments, one space between each two wherever they stand in the article, so
 * that only a change to their words changes it.
 */
function passageText({ text, segments }: Reading, passage: Passage, article: string) {
  const ids = new Set(passage.segments[article])
  let start = 0
  const pieces = segments
    .filter(({ id }) => ids.has(id))
    .map((segment) => {
      const own = text.slice(segment.start, segment.end).trimEnd()
      const piece = { own, start, shift: segment.start - start }
      start += own.length + 1
      return piece
    })
  return { text: pieces.map(({ own }) => own).join(' '), pieces }
}

/** `null` where the passage's segments could be mistaken for each other. */
export function placeInPassage(
  read: Reading,
  start: number,
  passage: Passage,
  article: string,
): CountedPlace | null {
  const { text, pieces } = passageText(read, passage, article)
  const isMistakable = pieces.some((one) =>
    pieces.some((other) => one !== other && one.own.includes(other.own)),
  )
  const piece = pieces.findLast((one) => one.start + one.shift <= start)
  return piece && !isMistakable
    ? { digest: notations[read.version].digest(text), start: start - piece.shift }
    : null
}

/** Where words are, as long as no word of their passage, nor what follows them, has changed; else `null`. */
export function offsetInPassage(
  read: Reading,
  { article, length, after, inPassage }: WordsSelector,
  passage: Passage,
): number | null {
  const { text, pieces } = passageText(read, passage, article)
  if (inPassage?.digest !== notations[read.version].digest(text)) return null
  const pieceAt = (offset: number) => pieces.findLast(({ start }) => start <= offset)
  const piece = pieceAt(inPassage.start)
  if (!piece) return null
  const start = inPassage.start + piece.shift
  const last = inPassage.start + length - 1
  // Pieces that follow one another in the article as they do here have been shifted as far.
  const isWithin = last < text.length && pieceAt(last)?.shift === piece.shift
  return isWithin || isFollowedBy(read.noted, start + length, after) ? start : null
}
