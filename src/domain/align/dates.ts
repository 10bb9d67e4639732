import type { Notation } from './notation.ts'
import type { Token } from './tokens.ts'

/** A day of a month, with the tokens that it stands in. */
export interface Day {
  /** Indices of tokens; the end is not included. */
  readonly start: number
  readonly end: number
  /** What it may be. One, save where a short date leaves open which number is the month. */
  readonly readings: readonly Reading[]
}

/** Both from 1. */
interface Reading {
  readonly month: number
  readonly day: number
}

/** The date whose day is a token, or none: `27/4`, `April 27`, `27th of April`, `27 tháng 4`. */
export function readDay(
  tokens: readonly Token[],
  at: number,
  { months, monthFirst }: Notation,
): Day | null {
  const wordAt = (index: number) => tokens[index]?.text ?? ''
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(wordAt(at)) ?? []
  if (first && second) {
    const [one, other] = [Number(first), Number(second)]
    const monthThenDay = { month: one, day: other }
    const dayThenMonth = { month: other, day: one }
    // A language that has the month first is also written by newsrooms that have the day first.
    return (
      realDay(at, at + 1, monthFirst ? [monthThenDay, dayThenMonth] : [dayThenMonth]) ??
      realDay(at, at + 1, [monthThenDay])
    )
  }
  if (!/^\d{1,2}$/.test(wordAt(at))) return null
  const day = Number(wordAt(at))
  const end = at + (isOrdinalEnding(tokens[at], tokens[at + 1]) ? 2 : 1)
  const behind = end + (/^(?:of|de|di)$/.test(wordAt(end)) ? 1 : 0)
  const two = months.get(`${wordAt(behind)} ${wordAt(behind + 1)}`.toLowerCase())
  if (two) return realDay(at, behind + 2, [{ month: two, day }])
  const one = months.get(wordAt(behind).toLowerCase())
  if (one) return realDay(at, behind + 1, [{ month: one, day }])
  const before = months.get(wordAt(at - 1).toLowerCase())
  if (!before) return null
  // `June 26-27`: the day of either end.
  const last = tokens[end]?.joined && /^\d{1,2}$/.test(wordAt(end)) ? [Number(wordAt(end))] : []
  const days = [day, ...last].map((day) => ({ month: before, day }))
  return realDay(at - 1, end + last.length, days)
}

function realDay(start: number, end: number, readings: readonly Reading[]): Day | null {
  const real = readings.filter(
    ({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31,
  )
  return real.length > 0 ? { start, end, readings: real } : null
}

/** Is a token the ending of the number before it, as in `13th`? */
export function isOrdinalEnding(number: Token | undefined, next: Token | undefined): boolean {
  return (
    next !== undefined && next.start === number?.end && /^(?:st|nd|rd|th|er|º|ª)$/.test(next.text)
  )
}
