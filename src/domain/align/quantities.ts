import { isOrdinalEnding, readDay } from './dates.ts'
import { notationOf } from './notation.ts'
import type { Notation } from './notation.ts'
import type { Token } from './tokens.ts'

/** A number or a date as a value, with the tokens that it stands in. */
export interface Quantity {
  /** Indices of tokens; the end is not included. */
  readonly start: number
  readonly end: number
  /** The words as they stand, with the unit. */
  readonly text: string
  /** What it may say: `#1850000`, `#2021`, the day `@4-27`. One, save where notation leaves it open. */
  readonly values: readonly string[]
  /** A currency's code, `%`, `date`, or the empty string. */
  readonly unit: string
}

/** The quantities and dates of a segment, in reading order, read in its language's notation. */
export function readQuantities(text: string, tokens: readonly Token[], lang: string): Quantity[] {
  const notation = notationOf(lang)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const quantity = readDate(text, tokens, at, notation) ?? readNumber(text, tokens, at, notation)
    if (!quantity) continue
    found.push(quantity)
    at = quantity.end - 1
  }
  return found
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
  return { start, end, text: words, values, unit: 'date' }
}

function readNumber(
  text: string,
  tokens: readonly Token[],
  start: number,
  { decimal, scales }: Notation,
): Quantity | null {
  const token = tokens[start]
  if (!token) return null
  const numbers = /^\p{Nd}/u.test(token.text)
    ? readings(token.text, decimal)
    : romanNumber(token.text)
  if (numbers.length === 0) return null
  let end = start + (isOrdinalEnding(token, tokens[start + 1]) ? 2 : 1)
  const word = (index: number) => tokens[index]?.text.toLowerCase() ?? ''
  let scale = 1
  // `2 trăm triệu`, `3 million million`: each word multiplies what stands before it.
  for (;;) {
    const two = scales.get(`${word(end)} ${word(end + 1)}`)
    const times = two ?? scales.get(word(end))
    if (times === undefined) break
    scale *= times
    end += two ? 2 : 1
  }
  const values = numbers.map((number) => {
    // Without the noise of binary fractions: 1.85 million is a whole number.
    return `#${Number((number * scale).toPrecision(12))}`
  })
  const { unit, from, to } = unitAround(text, token.start, tokens[end - 1]?.end ?? token.end)
  return { start, end, text: text.slice(from, to), values, unit }
}

const units: Readonly<Record<string, string>> = {
  '%': '%',
  percent: '%',
  'per cent': '%',
  'phần trăm': '%',
  $: 'USD',
  US$: 'USD',
  HK$: 'HKD',
  A$: 'AUD',
  AU$: 'AUD',
  S$: 'SGD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  NT$: 'TWD',
  dollar: 'USD',
  dollars: 'USD',
  'đô la': 'USD',
  'đô la Mỹ': 'USD',
  'đô la Hồng Kông': 'HKD',
  'đô la Úc': 'AUD',
  'đô la Singapore': 'SGD',
  'đô la Canada': 'CAD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  'bảng Anh': 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
  yên: 'JPY',
  đồng: 'VND',
}
// Letters before the sign say whose dollars: where these are not known, they are no US dollars.
const before = /(?:\p{Lu}*\$|[€£¥]) ?$/u
const after = new RegExp(
  `^ ?(?:${Object.keys(units)
    .map((unit) => unit.replace('$', '\\$'))
    .sort((one, other) => other.length - one.length)
    .join('|')}|[A-Z]{3})(?![\\p{L}\\p{M}])`,
  'u',
)

/** The unit of a number that stands from `start` to `end`, and where the two stand together. */
function unitAround(text: string, start: number, end: number) {
  const sign = before.exec(text.slice(0, start))?.[0] ?? ''
  const word = after.exec(text.slice(end, end + 20))?.[0] ?? ''
  const unit = unitOf(sign.trim()) || unitOf(word.trim())
  return unit
    ? { unit, from: start - sign.length, to: end + word.length }
    : { unit, from: start, to: end }
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

function unitOf(word: string): string {
  return units[word] ?? (currencies.has(word) ? word : '')
}

/** What a number's digits may say: in its language's notation where that is well formed, and in the other. */
function readings(written: string, decimal: string): number[] {
  const digits = written.replace(/\p{Nd}/gu, asciiDigit)
  const by = (point: string, separator: string) => {
    // In India, groups of two digits stand before the last three.
    const groups = `\\d{1,3}(?:\\${separator}\\d{2,3})*\\${separator}\\d{3}`
    const pattern = new RegExp(`^(?:\\d+|${groups})(?:\\${point}\\d+)?$`)
    if (!pattern.test(digits)) return []
    return [Number(digits.replaceAll(separator, '').replace(point, '.'))]
  }
  const group = decimal === ',' ? '.' : ','
  const [own, other] = [by(decimal, group), by(group, decimal)]
  // `4.500`: some write it in the other language's way.
  const open = /^\d{1,3}[.,]\d{3}$/.test(digits)
  if (own.length > 0) return [...new Set([...own, ...(open ? other : [])])]
  // A time of day, or another number of parts: the first of them.
  return other.length > 0 ? other : [Number.parseInt(digits, 10)]
}

/** Decimal digits stand in runs of ten, in every script. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

/** A number of two or more Roman digits up to 89: one alone is more often a letter. */
function romanNumber(text: string): number[] {
  if (!/^(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return []
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
  const values = [...text].map((digit) => worth[digit] ?? 0)
  const signed = values.map((value, at) => (value < (values[at + 1] ?? 0) ? -value : value))
  return [signed.reduce((sum, value) => sum + value, 0)]
}
