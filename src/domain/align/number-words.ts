import type { Notation } from './notation.ts'
import type { Token } from './tokens.ts'

/** A number in words, with the token behind its last one. */
export interface NumberInWords {
  readonly end: number
  readonly number: number
  /** `third` and `a third` are other things than `three`. */
  readonly kind: 'count' | 'ordinal' | 'fraction'
}

type Reader = (word: (at: number) => string, at: number, notation: Notation) => NumberInWords | null

/** The number in words that begins with a token, in languages whose words for numbers are known here. */
export function numberInWords(
  tokens: readonly Token[],
  at: number,
  language: string,
  notation: Notation,
): NumberInWords | null {
  return readers[language]?.((at) => tokens[at]?.text.toLowerCase() ?? '', at, notation) ?? null
}

const numbered = (words: string, from = 0, step = 1) =>
  new Map(words.split(' ').map((word, at) => [word, from + at * step]))

const englishUnits = numbered(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const englishTens = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
// `First` and `second` are more often something else.
const englishOrdinals = numbered(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  3,
)
const englishParts = new Map([
  ...numbered('half third quarter fifth', 2),
  ...numbered('halves thirds quarters fifths', 2),
])

const english: Reader = (word, at, { scales }) => {
  const first = word(at)
  const times = first === 'a' || first === 'an' ? 1 : englishUnits.get(first)
  const part = times !== undefined && times < 5 ? englishParts.get(word(at + 1)) : undefined
  if (times !== undefined && part !== undefined && !scales.has(word(at + 2)))
    return { end: at + 2, number: (100 * times) / part, kind: 'fraction' }
  if (first === 'half' && /^(?:of|the)$/.test(word(at + 1)))
    return { end: at + 1, number: 50, kind: 'fraction' }
  const ordinal = englishOrdinals.get(first)
  if (ordinal !== undefined) return { end: at + 1, number: ordinal, kind: 'ordinal' }
  if (times !== undefined && scales.has(word(at + 1)))
    return { end: at + 1, number: times, kind: 'count' }
  // `One` is more often a pronoun.
  if (times !== undefined && times > 1) return { end: at + 1, number: times, kind: 'count' }
  const tens = englishTens.get(first)
  if (tens === undefined) return null
  const last = englishUnits.get(word(at + 1)) ?? 0
  return last > 0 && last < 10
    ? { end: at + 2, number: tens + last, kind: 'count' }
    : { end: at + 1, number: tens, kind: 'count' }
}

const vietnameseUnits = new Map([
  ...numbered('một hai ba bốn năm sáu bảy tám chín mười', 1),
  ...numbered('bẩy', 7),
  ...numbered('tư', 4),
])
const vietnameseLast = new Map([
  ...vietnameseUnits,
  ...numbered('mốt', 1),
  ...numbered('lăm', 5),
  ...numbered('nhăm', 5),
])
// Words before and behind which `ba`, `năm` or `tư` are a father, a year, a weekday or a name.
const noneBehind =
  /^(?:thứ|tháng|ông|bà|bố|mỗi|trong|một|cả|hàng|những|các|nhiều|mấy|vài|đầu|cuối|giữa|\p{N}.*)$/u
const noneBefore =
  /^(?:nay|ngoái|trước|sau|tới|qua|học|đầu|cuối|thứ|đó|này|gần|tài|mới|mẹ|má|\p{N}.*|)$/u

const vietnamese: Reader = (word, at, { scales }) => {
  if (word(at) === 'thứ') {
    const number = vietnameseUnits.get(word(at + 1)) ?? Number.parseInt(word(at + 1), 10)
    return number > 1 ? { end: at + 2, number, kind: 'ordinal' } : null
  }
  const first = vietnameseUnits.get(word(at))
  if (first === undefined) return null
  if (word(at + 1) === 'phần' && vietnameseUnits.has(word(at + 2))) {
    const parts = vietnameseUnits.get(word(at + 2)) ?? 1
    return { end: at + 3, number: (100 * first) / parts, kind: 'fraction' }
  }
  if (first === 1 && word(at + 1) === 'nửa') return { end: at + 2, number: 50, kind: 'fraction' }
  if (word(at + 1) === 'mươi') {
    const last = vietnameseLast.get(word(at + 2)) ?? 0
    const end = at + (last > 0 && last < 10 ? 3 : 2)
    return { end, number: first * 10 + (last % 10), kind: 'count' }
  }
  if (first === 10) {
    const last = vietnameseLast.get(word(at + 1)) ?? 0
    const end = at + (last > 0 && last < 10 ? 2 : 1)
    return { end, number: 10 + (last % 10), kind: 'count' }
  }
  if (scales.has(word(at + 1))) return { end: at + 1, number: first, kind: 'count' }
  if (first === 1 || noneBehind.test(word(at - 1)) || noneBefore.test(word(at + 1))) return null
  return word(at) === 'tư' ? null : { end: at + 1, number: first, kind: 'count' }
}

const readers: Partial<Record<string, Reader>> = { en: english, vi: vietnamese }
