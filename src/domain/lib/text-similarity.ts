import search from 'approx-string-match'
import type { TextRange } from './text-range.ts'

/** 32 bits of a text, in base 36. FNV-1a (Fowler, Noll, Vo) over UTF-16 code units; not for secrets. */
export function digest(text: string): string {
  return hash(text).toString(36)
}

/** The same as a number. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

/**
 * A text in short: one character for about every n-th word. Which words count is decided by the words
 * themselves, so that an edit changes the sketch only where it is (Manber, "Finding similar files in a
 * large file system", 1994).
 */
export function sketch(text: string, every: number): string {
  return text
    .split(/\s+/)
    .map(hash)
    .filter((value) => value % every === 0)
    .map((value) => (value >>> 27).toString(32))
    .join('')
}

/** How many characters to insert, delete or replace to make one text of the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  return distances(from, to).at(-1) ?? 0
}

/** The same to that beginning of the other text which takes least. */
export function prefixDistance(from: string, to: string): number {
  return Math.min(...distances(from, to))
}

/** The distances of a text to all beginnings of another, the empty one first. */
function distances(from: string, to: string): number[] {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row
}

/** Where the first two occurrences of a part begin; none for an empty part. */
export function places(text: string, part: string): number[] {
  const first = part === '' ? -1 : text.indexOf(part)
  const second = first === -1 ? -1 : text.indexOf(part, first + 1)
  return [first, second].filter((at) => at !== -1)
}

/**
 * The least number of errors (Levenshtein) with which a pattern stands anywhere in a text; `null` where
 * it takes more than `most`.
 */
export function errorsIn(text: string, pattern: string, most: number): number | null {
  // The library does not look for exact occurrences first, and they are most of what there is.
  if (text.includes(pattern)) return 0
  return search(text, pattern, most)[0]?.errors ?? null
}

/** The same outside the given span. */
export function errorsElsewhere(
  text: string,
  pattern: string,
  { start, end }: TextRange,
  most: number,
): number | null {
  return errorsIn(text.slice(0, start) + '\0'.repeat(end - start) + text.slice(end), pattern, most)
}
