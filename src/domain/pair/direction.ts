/** Scripts that are written from right to left, by their codes in ISO 15924. */
const rightToLeft = 'Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa'

/**
 * In which direction a language is written, by its BCP 47 tag: by the script that the tag names, else by
 * the likeliest one; from left to right where it is no tag.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    const { script = '?' } = new Intl.Locale(tag).maximize()
    return rightToLeft.includes(script) ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
