import { languageOf } from '../pair/language.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { enclosedIn } from './enclosed.ts'
import type { Enclosed } from './enclosed.ts'
import { endsSentence } from './ends-sentence.ts'

// In V8, the time that `Intl.Segmenter` takes grows with the square of a text's length.
const window = 2_000

const closers = '["\'”’»)\\]」』）》]'
// What the platform's rules (Unicode Standard Annex 29) take for the middle of a sentence.
const afterEllipsis = new RegExp(`(?:…|\\.\\.\\.)${closers}*\\s*(?=["“«‘(]?\\p{Lu})`, 'gu')
const runTogether = new RegExp(
  `[\\p{L}\\p{N}]{2}[.!?]${closers}*(?=["“«‘]?\\p{Lu}[\\p{Ll}\\s])`,
  'gu',
)
const beforeNotes = new RegExp(
  `[.!?。！？]${closers}{0,3}(?:\\[[\\p{L}\\d]{1,4}\\]){1,9}\\s*(?=["“«‘「]?[\\p{Lu}\\p{Lo}])`,
  'gu',
)
const clause = /;\s+|[；؛]\s*/gu
// After these a bracket or a quotation begins, whatever the language.
const openers = /[“„«‘「『《〈（【〔([{¿¡]$/u
// Marks that lead to a note, such as `[3]`.
const noteMarks = /^(?:\[[\p{L}\d]{1,4}\])+\s*/u

/**
 * Splits a text of one block into sentences, and these into clauses at semicolons outside brackets and
 * quotation marks where both parts can stand alone. Put together the segments are the text, each with the
 * white space that follows it; none is blank, unless the whole text is. No text, no segments.
 */
export function splitSegments(text: string, lang: string): string[] {
  const known = abbreviationsOf(lang)
  const enclosed = enclosedIn(text)
  const goingOn = quotationsThatGoOn(text, enclosed)
  const sentences = [
    ...platformEnds(text, lang),
    ...[...text.matchAll(afterEllipsis), ...text.matchAll(runTogether)].map(endOf),
    ...[...text.matchAll(beforeNotes)].map(endOf),
  ].map((end) => withMarks(text, end))
  const marks = outside(enclosed, [...text.matchAll(clause)].map(endOf))
  const isMark = new Set(marks)
  // There it is the question mark.
  const isGreek = languageOf(lang) === 'el'
  const ends = [...new Set([...sentences, ...marks])].sort((a, b) => a - b)
  const clauses = new Set(isGreek ? marks : clausesThatStand(text, marks, ends))
  const segments: string[] = []
  let start = 0
  // Where the first character that is no white space stands, from the start on.
  let solid = 0
  for (const end of ends) {
    const segment = text.slice(start, end)
    while (solid < end && /\s/.test(text.charAt(solid))) solid++
    if (end >= text.length || solid >= end) continue
    if (!clauses.has(end)) {
      if (isMark.has(end) || isWithin(goingOn, end)) continue
      if (!endsSentence(segment, text.slice(end, end + 200), known)) continue
    }
    segments.push(segment)
    start = solid = end
  }
  if (start < text.length) segments.push(text.slice(start))
  return segments
}

/** Where the platform ends sentences, in UTF-16 units. */
function platformEnds(text: string, lang: string): number[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const ends: number[] = []
  let start = 0
  let length = window
  while (start < text.length) {
    const within = [...segmenter.segment(text.slice(start, start + length))]
    // The last one may go on after the window.
    if (start + length < text.length) within.pop()
    ends.push(...within.map(({ index, segment }) => start + index + segment.length))
    length = within.length === 0 ? length * 2 : window
    start = within.length === 0 ? start : (ends.at(-1) ?? text.length)
  }
  return ends
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length
}

/**
 * Where a sentence ends with what belongs to it: what closes a quotation or a bracket after white space, as
 * in `« Bonjour. » Il`, and marks of notes; but without what opens the next.
 */
function withMarks(text: string, end: number): number {
  // The platform ends a sentence within `[3]`.
  const opened = /\[[\p{L}\d]{0,4}$/u.exec(text.slice(Math.max(0, end - 5), end))
  const at = opened ? end - opened[0].length : end
  const notes = noteMarks.exec(text.slice(at, at + 40))
  if (notes) return at + notes[0].length
  let before = end
  while (
    before > 0 &&
    openers.test(text.slice(before - 1, before)) &&
    isOpening(text, before - 1)
  ) {
    before--
  }
  if (before < end) return before
  const rest = text.slice(end, end + 10)
  return end + (/^(?:["»”’)\]]+(?:\s+|$)|\s+)/u.exec(rest)?.[0].length ?? 0)
}

/** Whether a mark that could close something in another language opens here: letters follow, and none stand before. */
function isOpening(text: string, at: number): boolean {
  return !/[“«]/.test(text.charAt(at)) || !/[\s,.!?…]/.test(text.charAt(at + 1) || ' ')
}

/** Those of the places that are in no brackets and no quotation marks. Both are in order. */
function outside(enclosed: readonly Enclosed[], places: readonly number[]): number[] {
  let next = 0
  let until = 0
  return places.filter((place) => {
    for (; (enclosed[next]?.start ?? Infinity) < place; next++) {
      until = Math.max(until, enclosed[next]?.end ?? 0)
    }
    return until < place
  })
}

/** Quotations that are a part of a sentence which goes on after them, as in `“Stop! Wait,” he said.` */
function quotationsThatGoOn(text: string, enclosed: readonly Enclosed[]): Enclosed[] {
  return enclosed.filter(({ start, end, isQuotation }) => {
    if (!isQuotation || end - start > 250) return false
    const after = text.slice(end, end + 12)
    return (
      /^[\s,–—-]{0,3}\p{Ll}|^[とっなはがをにのもで]/u.test(after) ||
      /[,，、]$/u.test(text.slice(end - 2, end - 1))
    )
  })
}

function isWithin(spans: readonly Enclosed[], end: number): boolean {
  const index = lastIndexBefore(spans.length, (at) => (spans[at]?.start ?? 0) < end)
  // Quotations in quotations are few.
  return spans.slice(Math.max(0, index - 3), index + 1).some((span) => end < span.end)
}

/** The last of so many indices that a test, true of the first ones alone, is true of; -1 if of none. */
function lastIndexBefore(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The semicolons that part what could stand alone on both sides, up to the next place where something may end. */
function clausesThatStand(
  text: string,
  marks: readonly number[],
  ends: readonly number[],
): number[] {
  const isClause = new Set(marks)
  return ends.flatMap((end, index) => {
    if (!isClause.has(end)) return []
    const before = text.slice(ends[index - 1] ?? 0, end)
    const after = text.slice(end, ends[index + 1] ?? text.length)
    return canStand(before) && canStand(after) ? [end] : []
  })
}

const joining = /^(?:and|or|và|hoặc|et|ou|und|oder|y|e|o|и|или|en|of)$/u

/** Whether a clause says something: it has more than names and numbers, unlike an item of a list. */
function canStand(clause: string): boolean {
  const words = clause.slice(0, 500).match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’']*/gu) ?? []
  if (!/\p{Ll}/u.test(clause)) {
    const letters = clause.slice(0, 500).match(/\p{L}/gu)?.length ?? 0
    return letters >= 4 || (words.length >= 2 && letters >= 3)
  }
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && !joining.test(word))
  return plain.length >= (joining.test(words[0]?.toLowerCase() ?? '') ? 3 : 2)
}
