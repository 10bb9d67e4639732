import type { Token } from './tokens.ts'

/** A number or a date as a value, with the tokens that it stands in. */
export interface Quantity {
  /** Indices of tokens; the end is not included. */
  readonly start: number
  readonly end: number
  /** The values that it may have: `#1850000`, `#2021`, a day `@4-27`. One, save where notation is open. */
  readonly values: readonly string[]
  /** A currency's code, `%`, `date`, or the empty string. */
  readonly unit: string
}

interface Notation {
  readonly decimal: string
  /** Does the month come before the day in a short date? */
  readonly monthFirst: boolean
  readonly scales: ReadonlyMap<string, number>
  readonly months: ReadonlyMap<string, number>
}

// Beside what Intl knows: short and other forms that newsrooms use.
const furtherScales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { hundred: 1e2, k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 },
  vi: { trăm: 1e2, ngàn: 1e3, tỉ: 1e9, 'ngàn tỷ': 1e12, 'ngàn tỉ': 1e12, 'nghìn tỉ': 1e12 },
}
const percents = new Set(['percent', 'per cent', 'phần trăm'])
const currencyWords: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  'đô la': 'USD',
  'đô-la': 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  bảng: 'GBP',
  yen: 'JPY',
  yên: 'JPY',
  đồng: 'VND',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
}
const currencyCodes = new Set([
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'VND',
  'AUD',
  'KRW',
  'CAD',
  'CHF',
])

const notations = new Map<string, Notation>()

function notationOf(lang: string): Notation {
  const known = notations.get(lang)
  if (known) return known
  const parts = new Intl.DateTimeFormat(lang, { dateStyle: 'short' }).formatToParts(0)
  const order = parts.map(({ type }) => type)
  const scales = new Map<string, number>()
  for (const [, scale] of [1e3, 1e6, 1e9, 1e12].entries()) {
    for (const times of [1, 2, 5]) {
      const word = new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay: 'long' })
        .formatToParts(times * scale)
        .find(({ type }) => type === 'compact')?.value
      if (word) scales.set(word.toLowerCase(), scale)
    }
  }
  for (const [word, scale] of Object.entries(furtherScales[lang.split('-')[0] ?? lang] ?? {})) {
    scales.set(word, scale)
  }
  const months = new Map<string, number>()
  for (const month of Array(12).keys()) {
    for (const style of ['long', 'short'] as const) {
      for (const withDay of [true, false]) {
        const name = new Intl.DateTimeFormat(lang, {
          month: style,
          ...(withDay && { day: 'numeric' }),
          timeZone: 'UTC',
        })
          .formatToParts(Date.UTC(2021, month, 15))
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace('.', '')
        if (name && !/^\d+$/.test(name)) months.set(name, month + 1)
      }
    }
  }
  const decimal =
    new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ??
    '.'
  const notation = {
    decimal,
    monthFirst: order.indexOf('month') < order.indexOf('day'),
    scales,
    months,
  }
  notations.set(lang, notation)
  return notation
}

/** The quantities and dates of a segment, in reading order, read in its language's notation. */
export function readQuantities(text: string, tokens: readonly Token[], lang: string): Quantity[] {
  const notation = notationOf(lang)
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const quantity = readDate(tokens, at, notation) ?? readNumber(text, tokens, at, notation)
    if (!quantity) continue
    found.push(quantity)
    at = quantity.end - 1
  }
  return found
}

function readDate(tokens: readonly Token[], at: number, { months, monthFirst }: Notation) {
  const date = (start: number, end: number, month: number, day: number): Quantity | null => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return null
    return { start, end, values: [`@${month}-${day}`], unit: 'date' }
  }
  const token = tokens[at]
  const numeric = /^(\d{1,2})\/(\d{1,2})(\/\d{2,4})?$/.exec(token?.text ?? '')
  if (numeric) {
    const [one, two] = [Number(numeric[1]), Number(numeric[2])]
    const [month, day] = monthFirst ? [one, two] : [two, one]
    return date(at, at + 1, month, day) ?? date(at, at + 1, day, month)
  }
  const dayAt = (index: number) =>
    Number(/^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?$/.exec(tokens[index]?.text ?? '')?.[1] ?? 0)
  const monthAt = (index: number) => {
    const two = [tokens[index], tokens[index + 1]].map((word) => word?.text.toLowerCase()).join(' ')
    const long = months.get(two)
    if (long) return { month: long, end: index + 2 }
    const month = /^\p{Lu}/u.test(tokens[index]?.text ?? '')
      ? months.get(tokens[index]?.text.toLowerCase() ?? '')
      : undefined
    return month ? { month, end: index + 1 } : null
  }
  const day = dayAt(at)
  if (day) {
    const after = monthAt(at + 1) ?? (isLink(tokens[at + 1]) ? monthAt(at + 2) : null)
    return after ? date(at, after.end, after.month, day) : null
  }
  const first = monthAt(at)
  const next = first ? dayAt(first.end) : 0
  return first && next ? date(at, first.end + 1, first.month, next) : null
}

// `27th of April`, `27 de abril`.
const isLink = (token?: Token) => /^(?:of|de|di)$/.test(token?.text ?? '')

function readNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  notation: Notation,
): Quantity | null {
  const token = tokens[at]
  if (!token) return null
  const roman = /^(?=[IVXL]{2,})X{0,3}(?:IX|IV|V?I{0,3})$/.test(token.text)
    ? fromRoman(token.text)
    : 0
  if (roman) return { start: at, end: at + 1, values: [`#${roman}`], unit: '' }
  if (!/^\p{Nd}/u.test(token.text)) return null
  const numbers = readings(token.text, notation.decimal)
  if (numbers.length === 0) return null
  let end = at + 1
  // `13th`: the letters are a token of their own.
  const glued = tokens[end]
  if (glued?.start === token.end && /^(?:st|nd|rd|th)$/.test(glued.text)) end++
  const word = (index: number) => tokens[index]?.text.toLowerCase() ?? ''
  const two = notation.scales.get(`${word(end)} ${word(end + 1)}`)
  const one = notation.scales.get(word(end))
  const scale = two ?? one ?? 1
  end += two ? 2 : one ? 1 : 0
  const unit = unitOf(text, tokens, at, end)
  const values = numbers.map((number) => `#${Number((number * scale).toPrecision(12))}`)
  return { start: at, end, values, unit }
}

function unitOf(text: string, tokens: readonly Token[], start: number, end: number): string {
  const before = (/(?:US\$|[$£€¥])\s?$/.exec(text
    .slice(0, tokens[start]?.start)))?.[0]
    .trim()
  if (before) return currencyWords[before] ?? ''
  const after = (/^\s?([%$£€¥])/.exec(text.slice(tokens[end - 1]?.end)))?.[1]
  if (after === '%') return '%'
  if (after) return currencyWords[after] ?? ''
  const one = tokens[end]?.text ?? ''
  const two = `${one} ${tokens[end + 1]?.text ?? ''}`.toLowerCase()
  if (percents.has(one.toLowerCase()) || percents.has(two)) return '%'
  if (currencyCodes.has(one)) return one
  return currencyWords[two] ?? currencyWords[one.toLowerCase()] ?? ''
}

/** What a number's digits may say: its language's reading where that is well formed, and the other. */
function readings(written: string, decimal: string): number[] {
  const group = decimal === ',' ? '.' : ','
  const by = (point: string, separator: string) => {
    const pattern = new RegExp(`^(?:\\d+|\\d{1,3}(?:\\${separator}\\d{3})+)(?:\\${point}\\d+)?$`)
    if (!pattern.test(written)) return []
    return [Number(written.replaceAll(separator, '').replace(point, '.'))]
  }
  const digits = written.replace(/\p{Nd}/gu, toAsciiDigit)
  written = digits
  const own = by(decimal, group)
  const other = by(group, decimal)
  if (own.length === 0)
    return other.length > 0
      ? other
      : digits.split(/[:/]/).map(Number).filter(Number.isFinite).slice(0, 1)
  return [...new Set([...own, ...(/^\d{1,3}[.,]\d{3}$/.test(written) ? other : [])])]
}

function toAsciiDigit(digit: string): string {
  // Decimal digits stand in runs of ten that begin at a multiple of sixteen or ten before it.
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return String(code - zero)
}

function fromRoman(text: string): number {
  const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  const values = [...text].map((letter) => worth[letter] ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}
