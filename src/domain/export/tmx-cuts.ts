import type { Span } from '../article-text.ts'

/*
 * TMX has one text a language in a unit, and knows no order of an article. Our files say in a property
 * of each text where its segments are in it and in the article; other tools leave such properties be.
 */

/** The type of the property. */
export const cutsType = 'x-segments'

/** A segment in the text of a unit, in UTF-16 code units, and its number in its article, from 0. */
export interface Cut extends Span {
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
