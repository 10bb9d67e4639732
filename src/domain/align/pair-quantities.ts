import { remembered } from '../lib/remembered.ts'
import { amountOf } from './quantities.ts'
import type { Quantity } from './quantities.ts'
import type { MarkedSegment, TokenRange } from './types.ts'

/*
 * Which number of the one text answers which of the other is told by what stands around either, and not
 * by the numbers: so that a dispute is seen as one.
 */

/** Two quantities that are of the same thing, and whether they say the same of it. */
export interface QuantityPair {
  readonly ours: Quantity
  readonly theirs: Quantity
  /** `compatible`: one is the other rounded, a bound that it keeps, or a range that it is in. */
  readonly verdict: 'same' | 'compatible' | 'differs'
}

/*
 * How much of what stands around two numbers has to correspond, where a word next to both counts as 1.
 * Small bare numbers are everywhere. Where each side has a single number of a unit of its own, or two long
 * numbers are near each other, less will do.
 */
const leastContext = { small: 0.6, bare: 0.3, near: 0.2, single: 0.1 }
const ownUnit = /^(?:%|[A-Z]{3}|ordinal|time|date|year|ha|km|m)$/

/** The quantities of two segments by what they are of, each at most once. */
export function pairQuantities(first: MarkedSegment, second: MarkedSegment): QuantityPair[] {
  const pairs: QuantityPair[] = []
  if (first.quantities.length === 0 || second.quantities.length === 0) return pairs
  const [ours, theirs] = [new Set(first.quantities), new Set(second.quantities)]
  const take = (verdict: QuantityPair['verdict']) => {
    const context = contextOf(first, second, pairs)
    const isSingle = (side: ReadonlySet<Quantity>, { unit }: Quantity) =>
      [...side].filter((one) => one.unit === unit).length === 1
    const found = [...ours].flatMap((one) =>
      [...theirs].flatMap((other) => {
        if (verdictOf(one, other) !== verdict) return []
        const around = context(one, other)
        const isAlone = ownUnit.test(one.unit) && isSingle(ours, one) && isSingle(theirs, other)
        const score = around * nearness(one, other)
        if (verdict === 'differs' && score < leastFor(one, other, isAlone)) return []
        return [{ ours: one, theirs: other, score }]
      }),
    )
    for (const { ours: one, theirs: other } of found.sort((a, b) => b.score - a.score)) {
      if (!ours.has(one) || !theirs.has(other)) continue
      ours.delete(one)
      theirs.delete(other)
      pairs.push({ ours: one, theirs: other, verdict })
    }
  }
  take('same')
  take('compatible')
  take('differs')
  // What stands next to a dispute may be one as well: `152 dead and 61 missing`.
  take('differs')
  return pairs
}

function leastFor(one: Quantity, other: Quantity, isSingle: boolean): number {
  if (isSingle) return leastContext.single
  const [amount, amountThere] = [amountOf(one) ?? 0, amountOf(other) ?? 0]
  const isBare = one.unit === ''
  if (isBare && Math.max(amount, amountThere) <= 10) return leastContext.small
  const isNear = Math.min(amount, amountThere) >= 100 && nearness(one, other) > 0.85
  return isNear ? leastContext.near : leastContext.bare
}

/** From 0 to 1: two reports of one thing are seldom far apart. */
function nearness(one: Quantity, other: Quantity): number {
  const [amount, amountThere] = [amountOf(one), amountOf(other)]
  if (amount !== null && amountThere !== null) {
    if (one.unit === 'year') return 1 / Math.max(1, Math.abs(amount - amountThere))
    return Math.min(amount, amountThere) / Math.max(amount, amountThere, 1e-9)
  }
  const [place, placeThere] = [placeOf(one), placeOf(other)]
  return 1 / Math.max(1, Math.abs(place - placeThere))
}

/** A day as days from the start of a year, a time of day as hours. */
function placeOf({ values: [value = ''] }: Quantity): number {
  const [one = 0, other = 0] = value.slice(1).split(/[-:]/).map(Number)
  return value.startsWith('@') ? (one * 30.5 + other) / 3 : one + other / 60
}

/** How two quantities would stand to each other if they were of the same thing; `null` where they cannot be. */
export function verdictOf(one: Quantity, other: Quantity): QuantityPair['verdict'] | null {
  if (one.values.some((value) => other.values.includes(value))) return 'same'
  if (one.unit !== other.unit) return null
  if (isCompatible(one, other) || isCompatible(other, one)) return 'compatible'
  return 'differs'
}

/** Is a quantity another one rounded, or a bound, a range or a fraction that it fits? */
function isCompatible(rough: Quantity, fine: Quantity): boolean {
  const amounts = rough.values.map((value) => Number(value.slice(1)))
  const [first, amount] = [amountOf(rough), amountOf(fine)]
  if (first === null || amount === null || rough.unit === 'year' || rough.unit === 'ordinal')
    return false
  if (rough.isRange) return amount >= Math.min(...amounts) && amount <= Math.max(...amounts)
  const off = Math.abs(first - amount) / Math.max(first, amount, 1e-9)
  if (rough.isFraction) return off <= 0.11
  if (rough.hedge === 'over' && amount >= first) return off <= 0.25
  if (rough.hedge === 'under' && amount <= first) return off <= 0.25
  const [digits, digitsThere] = [digitsOf(first), digitsOf(amount)]
  if (rough.hedge && digits <= digitsThere && off <= 0.05) return true
  return digits < digitsThere && off <= 0.02 && Math.abs(first - amount) < lastPlace(first)
}

const digitsOf = (amount: number) =>
  String(amount)
    .replace(/^0\.0*/, '')
    .replace('.', '')
    .replace(/0+$/, '').length

/** What one more in its last digit that is not 0 comes to. */
function lastPlace(amount: number): number {
  const [whole = '', fraction = ''] = String(amount).split('.')
  if (fraction) return 10 ** -fraction.length
  return 10 ** (whole.length - whole.replace(/0+$/, '').length)
}

const reach = 6

/**
 * How much of what stands around two quantities corresponds: the more the nearer it is to both. Quantities
 * that are paired already count as words that correspond.
 */
function contextOf(first: MarkedSegment, second: MarkedSegment, pairs: readonly QuantityPair[]) {
  const [ours, theirs] = [surroundings(first), surroundings(second)]
  return (one: Quantity, other: Quantity): number => {
    const there = theirs.get(other) ?? []
    const taken = new Set<number>()
    const words = (ours.get(one) ?? [])
      .flatMap(({ span, away }) => {
        const near = there
          .filter((their) => their.span.terms.some((term) => span.terms.includes(term)))
          .map(({ away }) => away)
        if (near.length === 0) return []
        const strength = Math.min(1, span.weight / Math.LN2)
        return [{ span, worth: strength * closeness(away) * closeness(Math.min(...near)) }]
      })
      .sort((a, b) => b.worth - a.worth)
      .reduce((sum, { span, worth }) => {
        // A phrase and its words are one thing.
        if (taken.has(span.start)) return sum
        for (let at = span.start; at < span.end; at++) taken.add(at)
        return sum + worth
      }, 0)
    const numbers = pairs.reduce((sum, pair) => {
      const [here, away] = [distance(first, one, pair.ours), distance(second, other, pair.theirs)]
      return here <= reach && away <= reach ? sum + closeness(here) * closeness(away) : sum
    }, 0)
    return words + numbers
  }
}

/** By quantity what stands near it, and how far: other than quantities. */
const surroundings = remembered((segment: MarkedSegment) => {
  const words = segment.spans.filter(
    ({ start, end }) =>
      !segment.quantities.some((quantity) => start < quantity.end && quantity.start < end),
  )
  return new Map(
    segment.quantities.map((quantity) => [
      quantity,
      words
        .map((span) => ({ span, away: distance(segment, quantity, span) }))
        .filter(({ away }) => away <= reach),
    ]),
  )
})

const closeness = (away: number) => 1 / (1 + away / 2)

/** How many tokens stand between two stretches; the end of a clause counts as two more. */
function distance({ text, tokens }: MarkedSegment, one: TokenRange, other: TokenRange): number {
  const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start]
  if (to - from > reach) return to - from
  const between = text.slice(tokens[from - 1]?.end, tokens[to]?.start)
  return Math.max(0, to - from) + 2 * (between.match(/[,;:.()]/g)?.length ?? 0)
}
