/** A text as it is searched, and the way back. */
export interface Folded {
  readonly text: string
  /**
   * For each UTF-16 unit of the folded text where its grapheme starts in the original, then the
   * original's length; `null` where the two agree unit for unit.
   */
  readonly starts: readonly number[] | null
}

// Only the marks of Latin, Greek and Cyrillic letters: elsewhere a mark can be a vowel.
const marks = /[\u0300-\u036f]/g
// đ is a letter of its own, without a decomposition. No other letter is written as another.
const letters = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(marks, '').replaceAll('đ', 'd').replace(/\s+/g, ' ')

// A letter with its marks, an emoji with its parts, a flag. `Intl.Segmenter` knows more scripts, none
// of which is ours, but in V8 it takes time that grows with the square of a text's length.
const graphemes =
  /(?:\p{Regional_Indicator}{2}|.)(?:\u200d\p{Extended_Pictographic}?|[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}])*/gsu
// Anything but precomposed Latin letters, the usual signs and single spaces. Without it each unit is
// a grapheme and folds to one unit, so that nearly every text needs neither the loop nor the offsets.
const intricate = /[^\n -~\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027\u20a0-\u20c0]|\s\s/
// Of such a text, all that folding changes; each letter is worked out once.
const changing = /[^ -@[-~]/g
const known = new Map<string, string>()

function letter(original: string): string {
  const folded = known.get(original) ?? letters(original)
  known.set(original, folded)
  return folded
}

/**
 * Folds a text, composed or decomposed, for search: lower case, no marks on letters, đ as d, each run
 * of white space as one space. Any string will do, well-formed or not.
 */
export function fold(original: string): Folded {
  if (!intricate.test(original)) {
    return { text: original.replace(changing, letter), starts: null }
  }
  let text = ''
  const starts: number[] = []
  for (const { 0: grapheme, index } of original.matchAll(graphemes)) {
    const folded = letters(grapheme)
    if (folded === ' ' && text.endsWith(' ')) continue
    starts.push(...Array<number>(folded.length).fill(index))
    text += folded
  }
  starts.push(original.length)
  return { text, starts }
}

/**
 * The stretch of the original, in UTF-16 units, behind a stretch of the folded text that is not empty
 * and lies within it; `null` where that would cut a grapheme.
 */
export function unfold(
  { text, starts }: Folded,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  if (start < 0 || start >= end || end > text.length) return null
  if (starts === null) return { start, end }
  const from = starts[start]
  const to = starts[end]
  if (from === undefined || from === starts[start - 1]) return null
  if (to === undefined || to === starts[end - 1]) return null
  return { start: from, end: to }
}

/** What two texts have in common that agree letter for letter, whatever their case, form or spaces. */
export function spelling(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ')
}
