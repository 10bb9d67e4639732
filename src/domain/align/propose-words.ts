import { occurrences } from '../pair/marks.ts'
import type { Match } from './matches.ts'
import type { Evidence } from './evidence.ts'
import { comparePassage } from './compare-passage.ts'
import type { Compared } from './compare-passage.ts'
import type { SegmentedText } from './types.ts'

/** Words that correspond: those of the first side and those of the second. */
export type WordPair = readonly [string, string]

// Between what a word that every text is full of says, in a text of one segment, and what any other does.
const leastPerToken = 0.3

/**
 * The words of one passage's segments that correspond, in the order of the first side. As a passage's
 * `words` want it, every occurrence of them is meant, and none overlaps another's; function words are
 * left out.
 */
export function proposeWords(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
): WordPair[] {
  const { sides, matches } = comparePassage(first, second, evidence)
  const [here, there] = sides
  const taken = sides.map((): Stretch[] => [])
  return joinNames(sides, matches.filter(isTelling))
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ ours, theirs }) => {
      const words = [quote(here, ours), quote(there, theirs)] as const
      const places = [placesOf(here, words[0]), placesOf(there, words[1])]
      const free = places.every(
        (stretches, side) =>
          stretches?.every((one) => !taken[side]?.some((other) => overlap(one, other))) ?? false,
      )
      if (!free) return []
      places.forEach((stretches, side) => taken[side]?.push(...(stretches ?? [])))
      return [{ start: ours.start, pair: words }]
    })
    .sort((one, other) => one.start - other.start)
    .map(({ pair }) => pair)
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const overlap = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end

function isTelling({ ours, theirs }: Match): boolean {
  const tokens = ours.end - ours.start + theirs.end - theirs.start
  return ours.weight + theirs.weight > leastPerToken * tokens
}

/** The same matches, the words of a name that both sides write alike put together. */
function joinNames([here, there]: readonly [Compared, Compared], matches: readonly Match[]) {
  const joined: { ours: Stretch; theirs: Stretch; weight: number; alike: boolean }[] = []
  for (const { ours, theirs } of [...matches].sort((a, b) => a.ours.start - b.ours.start)) {
    const last = joined.at(-1)
    const weight = ours.weight + theirs.weight
    const alike = quote(here, ours) === quote(there, theirs)
    const follows = last?.ours.end === ours.start && last.theirs.end === theirs.start
    if (follows && last.alike && alike) {
      last.ours = { start: last.ours.start, end: ours.end }
      last.theirs = { start: last.theirs.start, end: theirs.end }
      last.weight += weight
    } else joined.push({ ours, theirs, weight, alike })
  }
  return joined
}

function quote({ marked: { text, tokens } }: Compared, { start, end }: Stretch): string {
  return text.slice(tokens[start]?.start, tokens[end - 1]?.end)
}

/** Where words stand, or `null` where one of the places is within a word, or over a segment's end. */
function placesOf({ marked: { text, tokens } }: Compared, words: string): Stretch[] | null {
  const [starts, ends] = [
    new Set(tokens.map(({ start }) => start)),
    new Set(tokens.map(({ end }) => end)),
  ]
  const places = occurrences(text, words).map((start) => ({ start, end: start + words.length }))
  const whole = places.every(({ start, end }) => starts.has(start) && ends.has(end))
  return whole && !words.includes('\n') ? places : null
}
