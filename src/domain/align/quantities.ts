import { languageOf } from '../pair/language.ts'
import { isOrdinalEnding, readDay } from './dates.ts'
import { hedgeAround } from './hedges.ts'
import type { Hedge } from './hedges.ts'
import { notationOf } from './notation.ts'
import type { Notation } from './notation.ts'
import { numberInWords } from './number-words.ts'
import { readings, romanNumber } from './numbers.ts'
import { momentAt } from './times.ts'
import type { Token } from './tokens.ts'
import { unitAround } from './units.ts'

/** A number, a day or a time as a value, with the tokens that it stands in. */
export interface Quantity {
  /** Indices of tokens; the end is not included. */
  readonly start: number
  readonly end: number
  /** The words as they stand, with the unit. */
  readonly text: string
  /**
   * What it may say: `#1850000`, `#2021`, the day `@4-27`, the time `t23:05`. One, save where notation
   * leaves it open, and of a range its two ends.
   */
  readonly values: readonly string[]
  /** A currency's code, `%`, a measure, `date`, `time`, `year`, `ordinal`, or the empty string. */
  readonly unit: string
  /** What words around it say of how exact it is. */
  readonly hedge: Hedge | null
  readonly isRange: boolean
  readonly isFraction: boolean
}

/** The quantities, days and times of a segment, in reading order, read in its language's notation. */
export function readQuantities(text: string, tokens: readonly Token[], lang: string): Quantity[] {
  const notation = notationOf(lang)
  const language = languageOf(lang)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const quantity =
      readMoment(text, tokens, at, language) ??
      readDate(text, tokens, at, notation) ??
      readNumber(text, tokens, at, language, notation)
    if (!quantity) continue
    const before = found.at(-1)
    const range = before && joinRange(text, tokens, before, quantity)
    if (range) found.pop()
    found.push(range ?? quantity)
    at = quantity.end - 1
  }
  return found.map((quantity) => {
    const [from, to] = [tokens[quantity.start]?.start ?? 0, tokens[quantity.end - 1]?.end ?? 0]
    return { ...quantity, hedge: hedgeAround(text, from, to, language) }
  })
}

const exact = { hedge: null, isRange: false, isFraction: false } as const

function readMoment(
  text: string,
  tokens: readonly Token[],
  start: number,
  language: string,
): Quantity | null {
  const from = tokens[start]?.start ?? 0
  const moment = momentAt(text, from, language)
  if (!moment) return null
  let end = start + 1
  while ((tokens[end]?.start ?? Infinity) < moment.end) end++
  const { values, unit } = moment
  return { ...exact, start, end, text: text.slice(from, moment.end), values, unit }
}

function readDate(
  text: string,
  tokens: readonly Token[],
  at: number,
  notation: Notation,
): Quantity | null {
  const found = readDay(tokens, at, notation)
  if (!found) return null
  const { start, end, readings } = found
  const words = text.slice(tokens[start]?.start, tokens[end - 1]?.end)
  const values = [...new Set(readings.map(({ month, day }) => `@${month}-${day}`))]
  return { ...exact, start, end, text: words, values, unit: 'date' }
}

function readNumber(
  text: string,
  tokens: readonly Token[],
  start: number,
  language: string,
  notation: Notation,
): Quantity | null {
  const token = tokens[start]
  if (!token) return null
  const isDigits = /^\p{Nd}/u.test(token.text)
  // A part of a name: `COVID-19`.
  if (isDigits && token.joined && /^\p{Lu}/u.test(tokens[start - 1]?.text ?? '')) return null
  const words = isDigits ? null : numberInWords(tokens, start, language, notation)
  const numbers = isDigits
    ? readings(token.text, notation.decimal)
    : words
      ? [words.number]
      : romanNumber(token.text)
  if (numbers.length === 0) return null
  const isOrdinal = isOrdinalEnding(token, tokens[start + 1]) || words?.kind === 'ordinal'
  const isFraction = words?.kind === 'fraction'
  let end = words?.end ?? start + (isOrdinal ? 2 : 1)
  const word = (index: number) => tokens[index]?.text.toLowerCase() ?? ''
  let scale = 1
  // `2 trăm triệu`, `3 million million`: each word multiplies what stands before it.
  while (!isOrdinal && !isFraction) {
    const two = notation.scales.get(`${word(end)} ${word(end + 1)}`)
    const times = two ?? notation.scales.get(word(end))
    if (times === undefined) break
    scale *= times
    end += two ? 2 : 1
  }
  const values = numbers.map((number) => {
    // Without the noise of binary fractions: 1.85 million is a whole number.
    return `#${Number((number * scale).toPrecision(12))}`
  })
  const { unit, from, to } = unitAround(text, token.start, tokens[end - 1]?.end ?? token.end)
  const isYear = /^(?:19|20)\d\d$/.test(token.text) && scale === 1
  return {
    ...exact,
    start,
    end,
    text: text.slice(from, to),
    values,
    unit: isFraction ? '%' : unit || (isOrdinal ? 'ordinal' : isYear ? 'year' : ''),
    isFraction,
  }
}

/** `300–400 m`: two numbers, the smaller one first, with nothing but a dash between them. */
function joinRange(
  text: string,
  tokens: readonly Token[],
  one: Quantity,
  other: Quantity,
): Quantity | null {
  const [from, to] = [tokens[one.start]?.start ?? 0, tokens[other.start]?.start ?? 0]
  if (!/^ ?[-–] ?$/.test(text.slice(tokens[one.end - 1]?.end ?? 0, to))) return null
  const [low, high] = [amountOf(one), amountOf(other)]
  if (low === null || high === null || low >= high) return null
  if (one.isRange || (one.unit !== '' && one.unit !== other.unit)) return null
  const end = text.indexOf(other.text, to) + other.text.length
  return {
    ...other,
    start: one.start,
    text: text.slice(from, end),
    values: [...one.values, ...other.values],
    isRange: true,
  }
}

/** What a quantity comes to in its unit, by the notation of its own language; `null` of days and times. */
export function amountOf({ values: [value = ''] }: Quantity): number | null {
  return value.startsWith('#') ? Number(value.slice(1)) : null
}
