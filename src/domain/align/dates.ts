import type { Notation } from './notation.ts'
import type { Token } from './tokens.ts'

/** A day of a month, with the tokens that it stands in. */
export interface Day {
  /** The index of the token behind it. */
  readonly end: number
  readonly month: number
  readonly day: number
}

/** The date that begins at a token, or none: `27/4`, `April 27`, `27th of April`, `27 tháng 4`. */
export function readDay(
  tokens: readonly Token[],
  at: number,
  { months, monthFirst }: Notation,
): Day | null {
  const wordAt = (index: number) => tokens[index]?.text ?? ''
  const monthAt = (index: number) => {
    const two = months.get(`${wordAt(index)} ${wordAt(index + 1)}`.toLowerCase())
    if (two) return { month: two, end: index + 2 }
    // With its capital, since `may` and `mars` are words as well.
    const one =
      /^\p{Ll}/u.test(wordAt(index)) && wordAt(index).length < 5
        ? undefined
        : months.get(wordAt(index).toLowerCase())
    return one ? { month: one, end: index + 1 } : null
  }
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(wordAt(at)) ?? []
  if (first && second) {
    const [one, other] = [Number(first), Number(second)]
    const day = (month: number, day: number) => real({ end: at + 1, month, day })
    return monthFirst ? (day(one, other) ?? day(other, one)) : (day(other, one) ?? day(one, other))
  }
  const day = dayAt(tokens, at)
  if (day) {
    const link = /^(?:of|de|di)$/.test(wordAt(day.end)) ? 1 : 0
    const month = monthAt(day.end + link)
    return month && real({ ...month, day: day.day })
  }
  const month = monthAt(at)
  const after = month && dayAt(tokens, month.end)
  return month && after ? real({ month: month.month, ...after }) : null
}

function dayAt(tokens: readonly Token[], at: number): { day: number; end: number } | null {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !/^\d{1,2}$/.test(token.text)) return null
  return { day: Number(token.text), end: isOrdinalEnding(token, next) ? at + 2 : at + 1 }
}

function real(day: Day): Day | null {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31 ? day : null
}

/** Is a token the ending of the number before it, as in `13th`? */
export function isOrdinalEnding(number: Token, next: Token | undefined): boolean {
  return next?.start === number.end && /^(?:st|nd|rd|th|er|º|ª)$/.test(next.text)
}
