import { remembered } from '../lib/remembered.ts'
import { occurrences } from '../pair/marks.ts'
import type { DifferenceKind } from '../pair/pair.ts'
import { comparePassage } from './compare-passage.ts'
import type { Compared } from './compare-passage.ts'
import type { Evidence } from './evidence.ts'
import { isFunctionWord } from './function-words.ts'
import { loneNames } from './lone-names.ts'
import { pairQuantities, verdictOf } from './pair-quantities.ts'
import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantities.ts'
import { tokenize } from './tokens.ts'
import type { SegmentedText } from './types.ts'

/** What two sides seem to disagree in: the exact words of either, or `null` where only the other has it. */
interface FoundDifference {
  readonly kind: DifferenceKind
  readonly words: readonly [string | null, string | null]
}

/** How the segments of one passage stand to each other. */
export interface Comparison {
  /** `null` where the segments seem to go together, and nothing shows how. */
  readonly relation: 'same' | 'partial' | 'differs' | null
  readonly differences: readonly FoundDifference[]
}

// What says the same leaves little of either side without a counterpart.
const leastCovered = 0.7

/**
 * How the segments of one passage stand to each other, in their exact words: quantities of the same thing
 * with different values, and names, numbers and days that one side has and the whole other article lacks.
 * A difference quotes words that stand once in its side, within one segment; what cannot be quoted so is
 * left out. They are said to be the same only where every quantity and most other words have a counterpart.
 */
export function proposeComparison(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
  articles: readonly [SegmentedText, SegmentedText] = [first, second],
): Comparison {
  const { sides } = comparePassage(first, second, evidence)
  const [here, there] = sides
  const pairs = pairQuantities(here.marked, there.marked)
  const [known, knownThere] = [quantitiesOf(articles[1]), quantitiesOf(articles[0])]
  const disputed = pairs.filter(
    ({ ours, theirs, verdict }) =>
      verdict === 'differs' && !isAmong(ours, known) && !isAmong(theirs, knownThere),
  )
  const answered = pairs.filter((pair) => pair.verdict !== 'differs' || disputed.includes(pair))
  const [paired, pairedThere] = [
    new Set(answered.map(({ ours }) => ours)),
    new Set(answered.map(({ theirs }) => theirs)),
  ]
  const [open, openThere] = [
    here.marked.quantities.filter((one) => !paired.has(one)),
    there.marked.quantities.filter((one) => !pairedThere.has(one)),
  ]
  const found = [
    ...disputed.map(({ ours, theirs }) => ({
      kind: kindOf(ours),
      words: [quoteOf(here, ours), quoteOf(there, theirs)] as const,
    })),
    ...open
      .filter((one) => isTelling(one) && !isAmong(one, known))
      .map((one) => ({ kind: kindOf(one), words: [countedOf(here, one), null] as const })),
    ...openThere
      .filter((one) => isTelling(one) && !isAmong(one, knownThere))
      .map((one) => ({ kind: kindOf(one), words: [null, countedOf(there, one)] as const })),
    ...loneNames(here, articles[1], evidence).map(
      (name) => ({ kind: 'name', words: [name, null] }) as const,
    ),
    ...loneNames(there, articles[0], evidence).map(
      (name) => ({ kind: 'name', words: [null, name] }) as const,
    ),
  ]
  const differences = found.filter(
    ({ words }) =>
      words.some((quote) => quote !== null) &&
      sides.every(({ marked }, at) => {
        const quote = words[at] ?? null
        return (
          quote === null || (!quote.includes('\n') && occurrences(marked.text, quote).length === 1)
        )
      }),
  )
  const isWhole =
    open.length + openThere.length === 0 && sides.every((side) => coverage(side) >= leastCovered)
  return { relation: relationOf(differences, isWhole && disputed.length === 0), differences }
}

function relationOf(
  differences: readonly FoundDifference[],
  isWhole: boolean,
): Comparison['relation'] {
  if (differences.some(({ words }) => words.every((quote) => quote !== null))) return 'differs'
  if (differences.length > 0) return 'partial'
  return isWhole ? 'same' : null
}

function kindOf({ unit }: Quantity): DifferenceKind {
  return unit === 'date' || unit === 'time' || unit === 'year' ? 'time' : 'number'
}

/** Does a number say enough to be missed? Small bare ones and days are more often told in another way. */
function isTelling({ unit, values: [value = ''], isFraction }: Quantity): boolean {
  if (isFraction || unit === 'ordinal' || unit === 'date') return false
  return unit !== '' || value.replace(/\D/g, '').length > 1
}

const quantitiesOf = remembered(({ lang, segments }: SegmentedText): Quantity[] =>
  segments.flatMap((text) => readQuantities(text, tokenize(text, lang), lang)),
)

/** Is a quantity, or one that it fits, among those of a whole article? A bare one may be so by chance. */
function isAmong(one: Quantity, others: readonly Quantity[]): boolean {
  const digits = (one.values[0] ?? '').replace(/\D|0+$/g, '').length
  // Where days are written in a way that is not read here, their numbers stand there.
  const parts = one.unit === 'date' ? (one.values[0] ?? '').slice(1).split('-') : []
  const isThere = (part: string) => others.some(({ values }) => values.includes(`#${part}`))
  if (parts.length > 0 && parts.every(isThere)) return true
  return others.some((other) => {
    const verdict = verdictOf(one, other)
    return one.unit === '' ? verdict === 'same' && digits > 2 : (verdict ?? 'differs') !== 'differs'
  })
}

/** The words of a quantity, with as many around it as make them stand once in their text. */
function quoteOf({ marked: { text, tokens } }: Compared, { start, end, text: words }: Quantity) {
  const from = text.indexOf(words, Math.max(0, (tokens[start]?.start ?? 0) - words.length))
  const to = from + words.length
  const ends = [to, tokens[end]?.end ?? to, tokens[end + 1]?.end ?? to]
  const starts = [from, tokens[start - 1]?.start ?? from]
  const quotes = starts.flatMap((start) => ends.map((end) => text.slice(start, end)))
  return quotes.find((quote) => occurrences(text, quote).length === 1) ?? words
}

/** The words of a quantity with what it counts. */
function countedOf(side: Compared, quantity: Quantity): string {
  const { text, tokens } = side.marked
  const quote = quoteOf(side, quantity)
  const next = tokens[quantity.end]
  if (quantity.unit !== '' || quote !== quantity.text || !next) return quote
  const isNoun = /^\p{Ll}/u.test(next.text) && !isFunctionWord(next.text, side.lang)
  const words = text.slice(tokens[quantity.start]?.start, next.end)
  return isNoun && words === `${quote} ${next.text}` ? words : quote
}

/** How much of what a side says has a counterpart, function words aside. */
function coverage({ lang, marked, used }: Compared): number {
  const share = (isCounted: (at: number) => boolean) =>
    marked.tokens.reduce(
      (sum, { text }, at) =>
        isFunctionWord(text, lang) || !isCounted(at) ? sum : sum + (marked.weights[at] ?? 0),
      0,
    )
  const all = share(() => true)
  const quantities = (at: number) =>
    marked.quantities.some(({ start, end }) => start <= at && at < end)
  return all > 0 ? share((at) => used[at] === 1 || quantities(at)) / all : 1
}
