import { languageOf } from '../pair/language.ts'
import { readings } from './numbers.ts'

/** How a language writes numbers and dates, of what the platform knows and newsrooms add. */
export interface Notation {
  /** What stands before the fraction of a number. */
  readonly decimal: string
  /** Does the month come before the day in a short date? */
  readonly monthFirst: boolean
  /** Words in lower case by which a number is multiplied: `million`, `nghìn tỷ`. */
  readonly scales: ReadonlyMap<string, number>
  /** Names of months in lower case, with their numbers from 1. */
  readonly months: ReadonlyMap<string, number>
}

const furtherScales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { hundred: 1e2, k: 1e3, lakh: 1e5, m: 1e6, mn: 1e6, crore: 1e7, bn: 1e9, tn: 1e12 },
  vi: { trăm: 1e2, ngàn: 1e3, tỉ: 1e9 },
}

const known = new Map<string, Notation>()

/** The notation of a language, given by its tag. */
export function notationOf(lang: string): Notation {
  const notation = known.get(lang) ?? {
    decimal: partOf(new Intl.NumberFormat(lang).formatToParts(1.5), 'decimal') ?? '.',
    monthFirst: isMonthFirst(lang),
    scales: new Map([...scalesOf(lang), ...Object.entries(furtherScales[languageOf(lang)] ?? {})]),
    months: monthsOf(lang),
  }
  known.set(lang, notation)
  return notation
}

function partOf(
  parts: readonly { readonly type: string; readonly value: string }[],
  type: string,
): string | undefined {
  return parts.find((part) => part.type === type)?.value.toLowerCase()
}

function isMonthFirst(lang: string): boolean {
  const parts = new Intl.DateTimeFormat(lang, { dateStyle: 'short' }).formatToParts(0)
  const order = parts.map(({ type }) => type)
  return order.indexOf('month') < order.indexOf('day')
}

function scalesOf(lang: string): [string, number][] {
  return (['short', 'long'] as const).flatMap((compactDisplay) => {
    const format = new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay })
    // Words that change with the number: `1 million`, `5 millions`.
    return [1e3, 1e4, 1e6, 1e8, 1e9, 1e12].flatMap((scale) =>
      [1, 2, 5].flatMap((times): [string, number][] => {
        const parts = format.formatToParts(times * scale)
        const word = partOf(parts, 'compact')?.replace(/\.$/, '')
        const [written] = readings(partOf(parts, 'integer') ?? '', '.')
        // A letter or two stand for too much else.
        const isWord = word && (compactDisplay === 'long' || word.length > 2)
        return isWord && written ? [[word, (times * scale) / written]] : []
      }),
    )
  })
}

function monthsOf(lang: string): Map<string, number> {
  // `Sept.` is what newsrooms write.
  const months = new Map<string, number>(languageOf(lang) === 'en' ? [['sept', 9]] : [])
  for (const month of ['long', 'short'] as const) {
    // A month has another form beside a day in some languages.
    for (const day of [{ day: 'numeric' }, {}] as const) {
      const format = new Intl.DateTimeFormat(lang, { month, ...day, timeZone: 'UTC' })
      for (const at of Array(12).keys()) {
        const name = partOf(format.formatToParts(Date.UTC(2021, at, 15)), 'month')
        if (name && /\p{L}/u.test(name)) months.set(name.replace('.', ''), at + 1)
      }
    }
  }
  return months
}
