// What is in a text and is none of it: controls, marks of where a line may break, and what changes the
// direction of all that follows. Joiners stay, which some scripts need, and so do direction marks.
const foreign =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/** A text in composed form, with line feeds for line breaks, and without characters that nobody sees. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(foreign, '')
    .normalize('NFC')
}

/** A stretch of text in one line, each run of white space one space, or the one character that it is. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*|\s{2,}|\t/g, ' ')
}
