import { abbreviationsOf } from './abbreviations.ts'
import type { Abbreviations } from './abbreviations.ts'

// In V8, the time that `Intl.Segmenter` takes grows with the square of a text's length.
const window = 2_000

const closers = '["\'”’»)\\]」』）》]'
// What the platform's rules (Unicode Standard Annex 29) take for the middle of a sentence.
const afterEllipsis = new RegExp(`(?:…|\\.\\.\\.)${closers}*\\s*(?=["“«‘(]?\\p{Lu})`, 'gu')
const runTogether = new RegExp(
  `[\\p{L}\\p{N}]{2}[.!?]${closers}*(?=["“«‘]?\\p{Lu}[\\p{Ll}\\s])`,
  'gu',
)
const clause = /;\s+|[；؛]\s*/gu
// At most so much, so that a bracket that is never closed costs no search through all that follows.
const enclosed =
  /\((?:[^()]|\([^()]{0,500}\)){0,2000}\)|\[[^[\]]{0,2000}\]|“[^”]{0,2000}”|«[^»]{0,2000}»|"[^"]{0,2000}"|「[^」]{0,2000}」|（[^）]{0,2000}）/gu

/**
 * Splits a text of one block into sentences, and these into clauses at semicolons outside brackets and
 * quotation marks. Put together the segments are the text, each with the white space that follows it;
 * none is blank, unless the whole text is. No text, no segments.
 */
export function splitSegments(text: string, lang: string): string[] {
  const known = abbreviationsOf(lang)
  const sentences = [
    ...platformEnds(text, lang),
    ...[...text.matchAll(afterEllipsis), ...text.matchAll(runTogether)].map(endOf),
  ].map((end) => pastClosers(text, end))
  const clauses = new Set(clauseEnds(text))
  const segments: string[] = []
  let start = 0
  for (const end of [...new Set([...sentences, ...clauses])].sort((a, b) => a - b)) {
    const segment = text.slice(start, end)
    if (end >= text.length || segment.trim() === '') continue
    if (!clauses.has(end) && !endsSentence(segment, text.slice(end, end + window), known)) continue
    segments.push(segment)
    start = end
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

/** Takes in what closes a quotation or a bracket after white space, as in `« Bonjour. » Il`. */
function pastClosers(text: string, end: number): number {
  const rest = text.slice(end, end + 10)
  return end + (/^(?:["»”’)\]]+(?:\s+|$)|\s+)/u.exec(rest)?.[0].length ?? 0)
}

function clauseEnds(text: string): number[] {
  const spans = [...text.matchAll(enclosed)].map((match) => ({
    start: match.index,
    end: endOf(match),
  }))
  let next = 0
  return [...text.matchAll(clause)].flatMap((match) => {
    while ((spans[next]?.end ?? Infinity) <= match.index) next++
    return (spans[next]?.start ?? Infinity) < match.index ? [] : [endOf(match)]
  })
}

/** Whether a stop after which a sentence could end does end one, by what follows and what precedes. */
function endsSentence(segment: string, rest: string, known: Abbreviations): boolean {
  if (/^\p{Ll}/u.test(rest)) return false
  // A number that counts off, as in "1. All human beings".
  if (/^\s*\(?(?:\d{1,3}|\p{L}|[ivx]{1,4})\.\s*$/u.test(segment)) return false
  const stopped = /(\p{L}[\p{L}\p{M}.]*)\.\s*$/u.exec(segment.slice(-40))?.[1]
  if (stopped === undefined) return true
  const last = stopped.split('.').at(-1) ?? ''
  const has = (words: ReadonlySet<string>) => words.has(stopped) || words.has(last)
  if (has(known.titles)) return false
  if (has(known.numbers) && /^\d/.test(rest)) return false
  const isInitial = /^(?:\p{L}\.)*\p{L}$/u.test(stopped) && !/^\p{Ll}$/u.test(stopped)
  if (!isInitial && !has(known.ends)) return true
  const [next = ''] = /[\p{L}\p{M}’']+/u.exec(rest) ?? []
  return known.starters.has(next)
}
