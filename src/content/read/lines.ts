/** What the lines of a plain text are. */
export const lineKinds = ['wrapped', 'paragraphs', 'verse'] as const
export type LineKind = (typeof lineKinds)[number]

const sentenceEnd = /[.!?…。！？؟۔।:：]["'”’»)\]」』）]*$/u
// What a wrapped line leaves of the width is less than this share of it, the next word taken in.
const full = 0.85
const narrowest = 35
const widest = 130

/**
 * What the lines of a text are, judged by all lines that another one follows: `wrapped` where sentences go
 * on in the next line and lines end where the next word would not have fitted; `verse` where lines are
 * short and nearly all begin with a capital; else `paragraphs`.
 */
export function judgeLines(lines: readonly string[]): LineKind {
  const pairs = followed(lines)
  if (pairs.length === 0) return 'paragraphs'
  const share = (fits: (pair: Pair) => boolean) => pairs.filter(fits).length / pairs.length
  const width = widthOf(pairs)
  const goesOn = share(({ line }) => !sentenceEnd.test(line))
  const small = share(({ line, next }) => /^\p{Ll}/u.test(next) && !sentenceEnd.test(line))
  const capital = share(({ next }) => /^\P{L}{0,3}\p{Lu}/u.test(next))
  const isFull = share(({ line, next }) => isFullLine(line, next, width))
  if (small >= 0.6) return 'wrapped'
  if (goesOn < 0.5 || width > widest) return 'paragraphs'
  if (pairs.length >= 3 && capital >= 0.8)
    return goesOn >= 0.5 && width < 70 ? 'verse' : 'paragraphs'
  const isWrapped = width >= narrowest && isFull >= 0.6
  return isWrapped || small >= 0.3 ? 'wrapped' : 'paragraphs'
}

/** Whether a line ends about where the next word would not have fitted. */
function isFullLine(line: string, next: string, width: number): boolean {
  const word =
    /^[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,60}|^./u.exec(next)?.[0] ?? ''
  return columns(line) + 1 + columns(word) >= width * full
}

interface Pair {
  readonly line: string
  readonly next: string
}

/** The lines that another one follows at once, with it; neither has space around it. */
function followed(lines: readonly string[]): Pair[] {
  const trimmed = lines.map((line) => line.trim())
  return trimmed.flatMap((line, index) => {
    const next = trimmed[index + 1] ?? ''
    return line === '' || next === '' ? [] : [{ line, next }]
  })
}

/** The width that lines were wrapped at: that of a long line, but not of the few that are far longer. */
function widthOf(pairs: readonly Pair[]): number {
  const widths = pairs.map(({ line }) => columns(line)).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.75)] ?? 0
}

/** Letters of Chinese, Japanese and Korean take two columns. */
function columns(text: string): number {
  let wide = 0
  for (const one of text)
    if (
      one >= '\u1100' &&
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(one)
    )
      wide++
  return text.length + wide
}

/**
 * The paragraphs of wrapped lines. They are parted by empty lines; by a line that begins further in than
 * the one before it; and, where there are no empty lines, after a line that is clearly short.
 */
export function joinWrapped(lines: readonly string[]): string[] {
  const known = new Set(lines.join(' ').match(/\p{L}+(?:-\p{L}+)+/gu))
  const width = widthOf(followed(lines))
  const paragraphs: string[] = []
  let parts: string[] = []
  let indent = 0
  const end = () => {
    if (parts.length > 0) paragraphs.push(join(parts, known))
    parts = []
  }
  lines.forEach((whole, index) => {
    const line = whole.trim()
    const before = lines[index - 1]?.trim() ?? ''
    const indentNow = whole.length - whole.trimStart().length
    if (line === '') end()
    else if (parts.length > 0) {
      const isIndented = indentNow > indent && sentenceEnd.test(before)
      const isShort = !isFullLine(before, line, width * 0.8) && /^\P{L}{0,2}(?!\p{Ll})/u.test(line)
      if (isIndented || isShort) end()
    }
    if (line !== '') parts.push(line)
    indent = indentNow
  })
  end()
  return paragraphs
}

/** One text of lines; a word that was parted at a line's end is put together, unless it has its hyphen elsewhere. */
function join(lines: readonly string[], known: ReadonlySet<string>): string {
  const parts: string[] = []
  for (const line of lines) {
    const before = parts.at(-1) ?? ''
    const [, word = '', hyphen] = /(\p{L}{1,60})([-\u00ad\u2010])$/u.exec(before.slice(-62)) ?? []
    const tail = /^\p{Ll}[\p{L}\p{M}]{0,60}/u.exec(line)?.[0]
    if (hyphen === undefined || tail === undefined) {
      if (parts.length > 0 && !joinsWithoutSpace(before, line)) parts.push(' ')
    } else if (hyphen === '\u00ad' || !known.has(`${word}-${tail}`)) {
      parts[parts.length - 1] = before.slice(0, -1)
    }
    parts.push(line)
  }
  return parts.join('')
}

/** Chinese and Japanese have no spaces between words. */
function joinsWithoutSpace(text: string, next: string): boolean {
  const script = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/
  return script.test(text.slice(-1)) && script.test(next.charAt(0))
}
