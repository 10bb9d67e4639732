/** What a number's digits may say: in its language's notation where that is well formed, and in the other. */
export function readings(written: string, decimal: string): number[] {
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
export function romanNumber(text: string): number[] {
  if (!/^(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return []
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
  const values = [...text].map((digit) => worth[digit] ?? 0)
  const signed = values.map((value, at) => (value < (values[at + 1] ?? 0) ? -value : value))
  return [signed.reduce((sum, value) => sum + value, 0)]
}
