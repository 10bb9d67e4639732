import type { TextRange } from '../lib/text-range.ts'
import type { Block, SegmentId } from '../pair/pair.ts'

/*
 * TMX has one text a language in a unit, and knows no order and no blocks of an article. Our files say
 * in a property of each text where its segments are in it and in the article, and in one of the header
 * what blocks they make; other tools leave such properties be.
 */

/** The type of the property of a text. */
export const cutsType = 'x-segments'

/** The types of the properties of the header and of units; `x-relation` and `x-status` are no JSON. */
export const propTypes = {
  title: 'x-title',
  status: 'x-status',
  blocks: 'x-blocks',
  relation: 'x-relation',
  difference: 'x-difference',
  words: 'x-words',
  formerly: 'x-formerly',
} as const

/** A block without its texts: of each segment its id, and the white space that follows it. */
export interface BlockLayout extends Omit<Block, 'segments'> {
  readonly segments: readonly { readonly id: SegmentId; readonly space: string }[]
}

/** A segment in the text of a unit, in UTF-16 code units, and its number in its article, from 0. */
export interface Cut extends TextRange {
  readonly place: number
}

/** `3:0-45 4:46-60`. The inverse of `parseCuts`. */
export function formatCuts(cuts: readonly Cut[]): string {
  return cuts.map(({ place, start, end }) => `${place}:${start}-${end}`).join(' ')
}

/** `null` for anything that is not of this form, or whose segments are not one after the other. */
export function parseCuts(text: string): Cut[] | null {
  const cuts: Cut[] = []
  for (const part of text.split(' ')) {
    const [place, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(part)?.slice(1).map(Number) ?? []
    if (place === undefined || start === undefined || end === undefined) return null
    if (start < (cuts.at(-1)?.end ?? 0) || end <= start) return null
    cuts.push({ place, start, end })
  }
  return cuts
}
