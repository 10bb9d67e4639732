import { matchesOf, unused } from './matches.ts'
import type { Match, Used } from './matches.ts'
import type { Evidence } from './evidence.ts'
import { markTerms } from './terms.ts'
import type { MarkedSegment, SegmentedText } from './types.ts'

/** One side of a passage as a single text, with those of its tokens that have a counterpart as used. */
export interface Compared {
  readonly lang: string
  readonly marked: MarkedSegment
  readonly used: Used
}

/** What corresponds in the segments of one passage, all segments of a side taken together. */
export function comparePassage(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
): { readonly sides: readonly [Compared, Compared]; readonly matches: readonly Match[] } {
  // That words begin alike says something of segments, not of the words: each would have to be right here.
  const exact = { ...evidence, isRich: true }
  const [[ours], [theirs]] = markTerms(joined(first), joined(second), exact)
  if (!ours || !theirs) throw new Error('a text was lost')
  const [usedHere, usedThere] = [unused(ours), unused(theirs)]
  const matches = matchesOf(ours, theirs, usedHere, usedThere)
  return {
    sides: [
      { lang: first.lang, marked: ours, used: usedHere },
      { lang: second.lang, marked: theirs, used: usedThere },
    ],
    matches,
  }
}

// A line break stands in no segment, so that no quotation runs over the end of one.
const joined = ({ lang, segments }: SegmentedText): SegmentedText => ({
  lang,
  segments: [segments.join('\n')],
})
