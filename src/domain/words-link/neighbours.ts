import { errorsElsewhere } from '../lib/text-similarity.ts'
import { longestSide, sideLengths } from './words-selector.ts'
import type { WordsSelector } from './words-selector.ts'

/*
 * What stands on each side of where words begin, and of where they end, as far as it takes to be unlike
 * all else in the article: for another place to be taken for theirs, it would have to be edited until
 * it is nearly the same.
 */

/** Texts are alike when at most a third of their characters differ, and of longer ones twelve. */
export function mostErrors(length: number): number {
  return Math.min(12, Math.floor(length / 3))
}

/**
 * How far to go from an offset, on or back, until nothing else in a framed text is like that; 0 where
 * even the farthest will not do.
 */
export function sideLength(text: string, offset: number, direction: 1 | -1, least: number): number {
  for (const length of sideLengths.filter((one) => one > 0 && one >= least)) {
    const start = direction === 1 ? offset : offset - length
    const side = text.slice(start, start + length)
    const [left, right] = direction === 1 ? ['', side] : [side, '']
    if (!/\p{Surrogate}/u.test(side) && !hasRival(text, left, offset, right)) return length
  }
  return 0
}

/** Whether what stands to the left and right of an offset is like what stands around another. */
export function hasRival(text: string, left: string, offset: number, right: string): boolean {
  const most = mostErrors(left.length + right.length)
  // Hiding more characters than may differ, around the offset, hides the pattern itself.
  const back = right === '' ? most + 1 : Math.min(left.length, (most + 1) >> 1)
  const hidden = { start: offset - back, end: offset - back + most + 1 }
  return errorsElsewhere(text, left + right, hidden, most) !== null
}

/** Line breaks as spaces too, so that splitting a block or joining two changes nothing. */
export function inSpaces(lines: string): string {
  return lines.replaceAll('\n', ' ')
}

/*
 * The ends of the article are neighbours too. They are filled up with characters that stand nowhere
 * else (a reading has none of private use), and noted as one more line break.
 */
const filler = Array.from({ length: 2 * longestSide }, (_, i) => String.fromCharCode(0xe000 + i))
const frameBefore = `${filler.slice(1, longestSide).join('')}\n`
const frameAfter = `\n${filler.slice(longestSide + 1).join('')}`

/** A text between frames of `longestSide` characters each. */
export function framed(lines: string): string {
  return frameBefore + lines + frameAfter
}

export function withoutFrame(side: string): string {
  return side.replace(/^\p{Private_Use}+|\p{Private_Use}+$/u, '\n')
}

function withFrame({ before, after }: Pick<WordsSelector, 'before' | 'after'>) {
  return {
    before: before.startsWith('\n\n')
      ? (frameBefore + before.slice(2)).slice(-longestSide)
      : before,
    after: after.endsWith('\n\n') ? (after.slice(0, -2) + frameAfter).slice(0, longestSide) : after,
  }
}

type Sides = Pick<WordsSelector, 'before' | 'after' | 'words' | 'length' | 'head' | 'tail'>

/** The sides of a selector, frames and all. The head of few words goes on after them, and so on. */
export function sidesOf({ words, length, head, tail, ...noted }: Sides) {
  const { before, after } = withFrame(noted)
  if (!('quote' in words)) return { before, head: words.first, tail: words.last, after }
  const all = before + words.quote + after
  const [start, end] = [before.length, before.length + length]
  return { before, head: all.slice(start, start + head), tail: all.slice(end - tail, end), after }
}

/** Whether what a selector notes to come after its words, if it does, comes after an offset now. */
export function isFollowedBy(lines: string, offset: number, noted: string): boolean {
  const { after } = withFrame({ before: '', after: noted })
  return after !== '' && inSpaces(lines + frameAfter).startsWith(inSpaces(after), offset)
}

/** Whether a word or number goes on from one text to the next: 1.8 is no part of 1.85. */
export function isCutAt(left: string, right: string): boolean {
  const isInLetters = /[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right)
  const isInNumber = /\d[.,]?$/.test(left) && /^[.,]?\d/.test(right)
  return isInLetters || isInNumber
}
