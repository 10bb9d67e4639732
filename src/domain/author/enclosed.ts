/** A stretch in brackets or quotation marks, with them, in UTF-16 units. */
export interface Enclosed {
  readonly start: number
  readonly end: number
  readonly isQuotation: boolean
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '【': '】' }
const quotations: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
}
// Nobody closes more at once, and what is longer was not closed where it should have been.
const deepest = 20
const longest = 2_000

/**
 * What is in brackets or quotation marks, in the order in which it begins; of what is within each other, all.
 * What is never closed is none, nor what is longer than 2,000 units. Takes time in proportion to the text.
 */
export function enclosedIn(text: string): Enclosed[] {
  const found: Enclosed[] = []
  const open: {
    readonly start: number
    readonly closers: string
    readonly isQuotation: boolean
  }[] = []
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at)
    const place = open.slice(-deepest).findLastIndex(({ closers }) => closers.includes(one))
    if (place !== -1) {
      open.splice(0, Math.max(0, open.length - deepest))
      const [closed] = open.splice(place)
      if (closed && at - closed.start < longest) {
        found.push({ start: closed.start, end: at + 1, isQuotation: closed.isQuotation })
      }
      continue
    }
    const closers = brackets[one] ?? quotations[one]
    if (closers !== undefined) open.push({ start: at, closers, isQuotation: !(one in brackets) })
  }
  return found.sort((a, b) => a.start - b.start)
}
