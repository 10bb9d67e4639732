/** What words say of a number: that it is about right, or only a bound. */
export type Hedge = 'about' | 'over' | 'under'

/*
 * `At least 39` of an event that goes on is the count of the hour, and no bound: it is left out.
 */
const hedges: Partial<Record<string, readonly (readonly [Hedge, RegExp])[]>> = {
  en: [
    ['about', /\b(?:about|around|some|roughly|approximately|close to) (?:an? )?\P{L}?$/iu],
    ['over', /\b(?:more than|over|above|exceeding) (?:an? )?\P{L}?$/iu],
    ['under', /\b(?:less than|fewer than|under|below|nearly|almost|up to) (?:an? )?\P{L}?$/iu],
  ],
  vi: [
    ['about', /(?:khoảng|chừng|xấp xỉ|trên dưới|ước) $/iu],
    ['over', /(?:hơn|trên|quá) $/iu],
    ['under', /(?:dưới|gần|chưa đến|chưa đầy|chưa tới|không quá) $/iu],
  ],
}
const upwards: Partial<Record<string, RegExp>> = { en: /^ or more\b/, vi: /^[^.,;]{0,8} trở lên/ }

/** What the words around a number say of how exact it is, in languages whose words are known here. */
export function hedgeAround(
  text: string,
  from: number,
  to: number,
  language: string,
): Hedge | null {
  const before = text.slice(Math.max(0, from - 25), from)
  const found = hedges[language]?.find(([, pattern]) => pattern.test(before))?.[0]
  return found ?? (upwards[language]?.test(text.slice(to, to + 20)) ? 'over' : null)
}
