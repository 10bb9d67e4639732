import type { Difference, LanguageTag, Passage, Segment } from './pair.ts'
import type { Range } from './runs.ts'

/**
 * Where the words that a passage's differences name stand in neighbouring segments, as ranges of the
 * segments' joined text. Words that are not there, or that cross a segment's border, give no range.
 */
export function differenceRanges(
  passage: Passage,
  lang: LanguageTag,
  segments: readonly Segment[],
): Range<Difference>[] {
  const ranges: Range<Difference>[] = []
  let offset = 0
  for (const segment of segments) {
    for (const difference of passage.differences ?? []) {
      const words = difference.words[lang]
      const at = words ? segment.text.indexOf(words) : -1
      if (words && at !== -1) {
        ranges.push({ start: offset + at, end: offset + at + words.length, label: difference })
      }
    }
    offset += segment.text.length
  }
  return ranges
}
