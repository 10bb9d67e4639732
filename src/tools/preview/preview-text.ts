/** How wide a text is when it is drawn, in ems. */
export type Measure = (text: string) => number

/** A line, and where in its text it begins, in UTF-16 code units. */
export interface Line {
  readonly text: string
  readonly start: number
}

/** What stays together on a line, with the space that may end it; widths in ems. */
export interface Word extends Line {
  readonly width: number
  readonly space: number
}

/** More than any half of a picture shows, so that the rest need not be looked at. */
const enough = 1000

/*
 * What has no shape of its own and could only disturb: what overrides or isolates a direction, soft
 * hyphens, zero-width spaces and so on. Joiners, direction marks and variation selectors stay.
 */
const ignorable = /(?![\u200c-\u200f]|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu

/**
 * A text as it can be drawn on lines of our own: composed, without control characters, halves of
 * surrogate pairs or what is invisible, with single spaces, and at most its first 1,000 UTF-16 code
 * units and an ellipsis. Empty where there would be nothing to see.
 */
export function drawable(text: string): string {
  const plain = text
    .slice(0, enough)
    .replace(ignorable, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/(?:[^\S\u00a0\u202f]|\p{Cc})+/gu, ' ')
    .normalize('NFC')
    .trim()
  if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(plain)) return ''
  return text.length > enough ? `${plain}…` : plain
}

// These scripts write no spaces: a line may end after any word, of which the segmenter knows the most.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
const opening = /[\p{Ps}\p{Pi}]/u
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A drawable text in words, each with the punctuation and the space around it. */
export function wordsOf(text: string, measure: Measure): Word[] {
  const starts: number[] = []
  let before = ' '
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const mayBegin = (isWordLike === true || opening.test(segment)) && !opening.test(before)
    const soFar = text.slice(starts.at(-1), index + segment.length)
    if (before === ' ' || (mayBegin && unspaced.test(soFar))) starts.push(index)
    before = segment
  }
  const space = measure(' ')
  return starts.map((start, index) => {
    const word = text.slice(start, starts[index + 1])
    const shape = word.trimEnd()
    return { text: word, start, width: measure(shape), space: shape === word ? 0 : space }
  })
}

/** The lines of at most that width, in ems; `null` where they are more than so many, or a word wider. */
export function linesOf(words: readonly Word[], width: number, count: number): Line[] | null {
  if (words.some((word) => word.width > width)) return null
  const lines = fill(words, width)
  return lines.length > count ? null : lines.map(lineOf)
}

/** At most as many lines, cut after a whole word for an ellipsis; words wider than a line are broken. */
export function cutLinesOf(
  words: readonly Word[],
  width: number,
  count: number,
  measure: Measure,
): Line[] {
  const narrow = words.flatMap((word) => (word.width > width ? broken(word, measure) : [word]))
  const lines = fill(narrow, width)
  const last = lines[count - 1]
  if (!last || lines.length === count) return lines.map(lineOf)
  const { start } = lineOf(last)
  const ending = () => `${lineOf(last).text.replace(/[\s,;:.\p{Pd}\p{Ps}\p{Pi}]+$/u, '')}…`
  while (last.length > 0 && measure(ending()) > width) last.pop()
  return [...lines.slice(0, count - 1).map(lineOf), { text: ending(), start }]
}

function broken(word: Word, measure: Measure): Word[] {
  const shape = word.text.trimEnd()
  return [...graphemes.segment(shape)].map(({ segment, index }) => {
    const isLast = index + segment.length === shape.length
    return {
      text: isLast ? word.text.slice(index) : segment,
      start: word.start + index,
      width: measure(segment),
      space: isLast ? word.space : 0,
    }
  })
}

function fill(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = []
  let room = 0
  for (const word of words) {
    const line = lines.at(-1)
    if (line && word.width <= room) line.push(word)
    else {
      lines.push([word])
      room = width
    }
    room -= word.width + word.space
  }
  return lines
}

function lineOf(words: readonly Word[]): Line {
  const text = words.map((word) => word.text).join('')
  return { text: text.trimEnd(), start: words[0]?.start ?? 0 }
}
