import type { Format } from './endings.ts'
import { isMessage } from './read-mhtml.ts'
import { namesIn } from './read-package.ts'
import { isSubtitles } from './read-subtitles.ts'
import { Refusal } from './source.ts'

export const formats =
  'Give plain text, Markdown, a saved HTML page (or MHTML), DOCX, EPUB, subtitles or one TMX or XLIFF file.'

// How files begin that are no texts, what they are and what to do.
/* eslint-disable no-control-regex -- bytes, one character each */
const beginnings: readonly (readonly [RegExp, string, string])[] = [
  [
    /^[\s\0]{0,1000}%PDF-/,
    'a PDF',
    'Copy its text into a plain text file, or save the page that it is of.',
  ],
  [/^\s{0,10}\{\\rtf/, 'an RTF document', 'Save it as DOCX or as plain text.'],
  [/^\xd0\xcf\x11\xe0/, 'an old Office document', 'Save it as DOCX or as plain text.'],
  [/^bplist00/, 'a Safari web archive', 'Save the page as page source (HTML).'],
  [
    /^\x1f\x8b|^BZh|^\xfd7zXZ|^7z\xbc\xaf|^Rar!/,
    'a packed file',
    'Unpack it and give the text that is in it.',
  ],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP|BM....\0\0\0\0)/s,
    'a picture',
    'Type out its text.',
  ],
  [
    /^(?:ID3|OggS|fLaC|RIFF|\x1aE\xdf\xa3|....ftyp)/s,
    'a recording',
    'Type out what is said, or give its subtitles.',
  ],
  [/^%!PS/, 'PostScript', 'Copy its text into a plain text file.'],
  [/^SQLite format 3/, 'a database', 'Give the text alone.'],
]
/* eslint-enable no-control-regex */

const xmlRoots: Readonly<Record<string, string>> = {
  xliff: 'It has both texts: give it alone, in a file that ends with .xlf.',
  tmx: 'It has both texts: give it alone, in a file that ends with .tmx.',
  rss: 'Save the page of the article instead.',
  feed: 'Save the page of the article instead.',
  svg: 'Type out its text.',
}

function hasBothTexts(root: string): boolean {
  return root === 'tmx' || root === 'xliff'
}

/** The format of a file's bytes where these alone tell it. Throws a `Refusal` that names what is no text. */
export function formatOfBytes(bytes: Uint8Array): Format | null {
  const head = String.fromCharCode(...bytes.subarray(0, 5_000))
  for (const [pattern, what, advice] of beginnings) {
    if (pattern.test(head))
      throw new Refusal('otherFormat', `this is ${what}, and cannot be read. ${advice}`)
  }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packedFormat(bytes)
  return isMessage(head) ? 'mhtml' : null
}

function packedFormat(bytes: Uint8Array): Format {
  const names = namesIn(bytes)
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('META-INF/container.xml')) return 'epub'
  const [what, advice] = has('xl/')
    ? ['a spreadsheet', 'Copy its text into a plain text file.']
    : has('ppt/')
      ? ['a presentation', 'Copy its text into a plain text file.']
      : names.includes('content.xml')
        ? ['an OpenDocument file', 'Save it as DOCX or as plain text.']
        : ['a ZIP file', 'Unpack it and give the text that is in it.']
  throw new Refusal('otherFormat', `this is ${what}, and cannot be read. ${advice}`)
}

/** The format of a text, by the ending of its file and by how it begins. Throws a `Refusal` as the above. */
export function formatOfText(file: string, text: string): Format {
  const head = text.slice(0, 2_000).replace(/^\ufeff?\s+/, '')
  const [, root] =
    /^(?:<\?xml[^>]{0,500}\?>)?(?:\s|<!--(?:[^-]|-(?!->)){0,1000}-->|<!DOCTYPE[^>[]{0,500}>)*<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(
      head,
    ) ?? []
  const name = root?.toLowerCase() ?? ''
  const advice = Object.hasOwn(xmlRoots, name) ? xmlRoots[name] : undefined
  if (advice !== undefined)
    throw new Refusal(
      hasBothTexts(name) ? 'bothTexts' : 'otherFormat',
      `this is ${name.toUpperCase()}, and no article. ${advice}`,
    )
  if (/\.x?html?$/i.test(file) || /^<!doctype\s+html|^<html[\s>]/i.test(head)) return 'html'
  if (head.startsWith('<?xml') && name === 'html') return 'html'
  if (head.startsWith('<?xml'))
    throw new Refusal('otherFormat', `this is XML (<${root ?? ''}>), and no page. ${formats}`)
  if (/\.(?:srt|vtt)$/i.test(file) || isSubtitles(text)) return 'subtitles'
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  if (/^(?:head|body|meta|article|main|div|p|h[1-6]|table|section)$/.test(name)) return 'html'
  if (isJson(text)) throw new Refusal('otherFormat', `this is JSON, and no text. ${formats}`)
  if (/\.[tc]sv$/i.test(file) || isTable(text)) {
    throw new Refusal(
      'otherFormat',
      'this is a table (CSV or TSV), and no text. Give each language in a file of its own.',
    )
  }
  return 'text'
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text.slice(0, 100))) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return /^\s*\{\s*"[^"\n]{1,100}"\s*:/.test(text.slice(0, 500))
  }
}

/** Whether nearly all lines have the same number of tabs within. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return false
  const tabs = lines.map((line) => line.trim().split('\t').length - 1)
  const [first = 0] = tabs
  return first > 0 && tabs.filter((count) => count === first).length >= lines.length * 0.8
}
