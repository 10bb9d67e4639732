import { occurrences } from '../pair/marks.ts'
import type { DifferenceKind } from '../pair/pair.ts'
import type { Match } from './matches.ts'
import type { Evidence } from './evidence.ts'
import { isKnown } from './lexicon.ts'
import { comparePassage } from './compare-passage.ts'
import type { Compared } from './compare-passage.ts'
import type { Quantity } from './quantities.ts'
import type { MarkedSegment, SegmentedText } from './types.ts'

/** What two sides seem to disagree in: the exact words of either, or `null` where only the other has it. */
export interface FoundDifference {
  readonly kind: DifferenceKind
  readonly words: readonly [string | null, string | null]
}

/**
 * What the segments of one passage seem to disagree in, in their exact words: the same quantity with
 * different values, different dates, and names that one side has alone. A difference quotes words that
 * stand once in its side, within one segment; what cannot be quoted so is left out.
 */
export function proposeDifferences(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
): FoundDifference[] {
  const { sides, matches } = comparePassage(first, second, evidence)
  const [here, there] = sides
  return [
    ...quantityDifferences(here, there, matches),
    ...loneNames(here, evidence).map((name) => ({ kind: 'name', words: [name, null] }) as const),
    ...loneNames(there, evidence).map((name) => ({ kind: 'name', words: [null, name] }) as const),
  ].filter(({ words }) =>
    sides.every(({ marked }, at) => {
      const quoted = words[at] ?? null
      return quoted === null || occurrences(marked.text, quoted).length === 1
    }),
  )
}

/** Quantities of one unit that each side has once without a counterpart. */
function quantityDifferences(
  here: Compared,
  there: Compared,
  matches: readonly Match[],
): FoundDifference[] {
  const [ours, theirs] = [openQuantities(here, there), openQuantities(there, here)]
  return ours.flatMap((quantity) => {
    const { unit } = quantity
    const [other, ...more] = theirs.filter((one) => one.unit === unit)
    const alone = ours.filter((one) => one.unit === unit).length === 1 && more.length === 0
    if (!other || !alone || quantity.text === other.text) return []
    // A bare number counts what stands behind it: that has to be the same thing.
    if (unit === '' && !matches.some((match) => follows(match, quantity, other))) return []
    return [
      {
        kind: unit === 'date' ? 'time' : 'number',
        words: [quantity.text, other.text],
      },
    ]
  })
}

/** Those of which the other side has neither the value nor, in words, the number. */
function openQuantities({ marked, used }: Compared, other: Compared): Quantity[] {
  const values = new Set(other.marked.quantities.flatMap((quantity) => quantity.values))
  return marked.quantities.filter(
    (quantity) => !used[quantity.start] && !quantity.values.some((value) => values.has(value)),
  )
}

const reach = 2

function follows({ ours, theirs }: Match, quantity: Quantity, other: Quantity): boolean {
  const isNear = (start: number, end: number) => start >= end && start < end + reach
  return isNear(ours.start, quantity.end) && isNear(theirs.start, other.end)
}

/** Names of which no word has a counterpart on the other side. */
function loneNames({ lang, marked, used }: Compared, { lexicon }: Evidence): string[] {
  return capitalRuns(marked).flatMap(({ start, end, opens }) => {
    const tokens = marked.tokens.slice(start, end)
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (!first || !last || used.slice(start, end).some(Boolean)) return []
    // Where a sentence begins, any word has a capital.
    if (opens && tokens.length === 1) return []
    if (tokens.every(({ key }) => isKnown(lexicon, lang, key))) return []
    if (marked.quantities.some((one) => one.start <= end && start < one.end + 1)) return []
    return [marked.text.slice(first.start, last.end)]
  })
}

/** Words with a capital that stand together, and whether they open a sentence. */
function capitalRuns({ text, tokens }: MarkedSegment) {
  const runs: { start: number; end: number; opens: boolean }[] = []
  tokens.forEach((token, at) => {
    if (!/^\p{Lu}/u.test(token.text)) return
    const before = text.slice(tokens[at - 1]?.end ?? 0, token.start)
    const run = runs.at(-1)
    if (run?.end === at && /^[ -]$/.test(before)) run.end++
    else runs.push({ start: at, end: at + 1, opens: at === 0 || /[.!?…:“"\n]/.test(before) })
  })
  return runs
}
