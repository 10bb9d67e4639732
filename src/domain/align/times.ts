/*
 * Days and times of day in the ways of the press that a look at single tokens does not tell from other
 * numbers: `13-9` is a day only where words say so.
 */

/** A day or a time of day in a text, from `start` up to `end` in UTF-16 code units. */
export interface Moment {
  readonly end: number
  readonly unit: 'date' | 'time'
  readonly values: readonly string[]
}

const dayWords =
  /(?:(?:ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|phiên|hết|từ|đến|tới|trước|sau|thứ \p{L}+,?) |\(|\p{N}(?: và| đến|,) )$/iu
const counted = String.raw`(?! ?(?:%|tuổi|ngày|tháng|năm|giờ|phút|người|lần|độ|triệu|tỉ|tỷ|nghìn|m|km|kg|ha)(?![\p{L}\p{M}]))(?![\p{N}/–-]|[.,]\p{N})`
const days = new RegExp(
  String.raw`(?:(\d{1,2})(?:[-–]| và | đến ))?(\d{1,2})[-./](\d{1,2})${counted}`,
  'uy',
)
const dated = /(\d{1,2})([-.])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/y
const halfDay = /(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m(?![\p{L}\p{M}])/iuy
const vietnameseTime =
  /(\d{1,2})(?: giờ| ?h|g)(?: ?(\d{2})(?!\p{N})(?: phút)?|(?: \d phút)?)(?![\p{L}\p{M}])(?: (sáng|trưa|chiều|tối|đêm)(?![\p{L}\p{M}]))?/uy
const fullDay = /(\d{1,2}):(\d{2})(?![:\d])/y

/** The day or time of day that begins at a place of a text, or none; `language` says whose ways to read. */
export function momentAt(text: string, start: number, language: string): Moment | null {
  const find = (pattern: RegExp) => {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    return found && { found, end: start + found[0].length }
  }
  const date = find(dated)
  if (date) return dayOf(date.end, Number(date.found[1]), Number(date.found[3]))
  const half = language === 'en' ? find(halfDay) : null
  if (half) {
    const { 1: hour, 2: minute = '00', 3: letter } = half.found
    const hours = (Number(hour) % 12) + (letter?.toLowerCase() === 'p' ? 12 : 0)
    return timeOf(half.end, hours, minute)
  }
  if (language === 'vi') {
    const time = find(vietnameseTime)
    if (time) {
      const { 1: hour, 2: minute, 3: part } = time.found
      const late = /^(?:chiều|tối)$/.test(part ?? '') && Number(hour) < 12
      const found = timeOf(time.end, Number(hour) + (late ? 12 : 0), minute ?? '00')
      // `5 giờ` may be as long as five hours.
      return minute || !found ? found : { ...found, values: [...found.values, `#${Number(hour)}`] }
    }
    const day = dayWords.test(text.slice(Math.max(0, start - 20), start)) ? find(days) : null
    if (day) {
      const { 1: from, 2: last, 3: month } = day.found
      const found = dayOf(day.end, Number(last), Number(month))
      const first = from === undefined ? null : dayOf(day.end, Number(from), Number(month))
      if (found) return { ...found, values: [...(first?.values ?? []), ...found.values] }
    }
  }
  const time = find(fullDay)
  return time && timeOf(time.end, Number(time.found[1]), time.found[2] ?? '')
}

function dayOf(end: number, day: number, month: number): Moment | null {
  const isReal = day >= 1 && day <= 31 && month >= 1 && month <= 12
  return isReal ? { end, unit: 'date', values: [`@${month}-${day}`] } : null
}

function timeOf(end: number, hour: number, minute: string): Moment | null {
  return hour < 25 && Number(minute) < 60
    ? { end, unit: 'time', values: [`t${hour % 24}:${minute}`] }
    : null
}
