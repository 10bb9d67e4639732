/*
 * Which characters are in no text of ours. One set serves all that reads texts, and the check of what
 * lies in files: what one lets in, the other does not refuse.
 */

// Scripts whose letters are not joined: after these a joiner does nothing but keep words from being found.
const unjoined = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Inherited',
]
const joining =
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]|' +
  `(?![${unjoined.map((script) => `\\p{sc=${script}}`).join('')}])[\\p{L}\\p{M}]`

// Controls but for tabs and line breaks, marks of where a line may break, what changes the direction of all
// that follows, halves of characters, and code points that are no characters (Unicode, chapter 23).
const never =
  '[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u00ad\\u200b\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb' +
  '\\p{Surrogate}\\p{Noncharacter_Code_Point}]'
// Letters that are written in tags, but for those that name the flag before them.
const tags = '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,7})[\\u{e0000}-\\u{e007f}]'
const unseen = new RegExp(`${never}|${tags}|(?<!${joining})[\\u200c\\u200d]`, 'gu')
const unseenWithMarks = new RegExp(`${unseen.source}|[\\u061c\\u200e\\u200f]`, 'gu')

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** Whether a text has letters that are written from right to left: only such texts need direction marks. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** The characters of a text that nobody sees and that have no place in it, each as often as it stands there. */
export function unseenCharacters(text: string, keepsMarks = hasRightToLeft(text)): string[] {
  return text.match(keepsMarks ? unseen : unseenWithMarks) ?? []
}

/** Every kind of line break as a line feed. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
}

/**
 * A text in composed form (NFC), with line feeds for line breaks, and without unseen characters.
 *
 * @param keepsMarks whether direction marks stay: where the text, or what it is a part of, needs them
 */
export function clean(text: string, keepsMarks = hasRightToLeft(text)): string {
  return withLineFeeds(text)
    .replace(keepsMarks ? unseen : unseenWithMarks, '')
    .normalize('NFC')
}

/** A stretch of text in one line, each run of white space one space, or the one character that it is. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, (run) => (run.length > 1 || /[\n\t]/.test(run) ? ' ' : run))
}

/** Characters by their code points and how many there are, as in `3 × U+00AD`. */
export function countsOf(characters: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of characters) {
    const code = `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => `${count} × ${code}`).join(', ')
}
