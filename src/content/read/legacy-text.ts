import { clean } from '../../domain/author/characters.ts'
import { decodeText } from './decode-text.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/** How texts that were written or read in an older way are put right, or why they cannot be. */
export type Legacy =
  | { readonly name: string; readonly convert: (text: string) => string }
  | { readonly name: string; readonly convert: null }

/**
 * What a text was written in, if it shows one of the older ways of writing Vietnamese (TCVN3, VNI, VIQR) or
 * UTF-8 that was read as something else; `null` for a text that is as it should be. The text is not clean
 * yet: some of these ways use characters that cleaning takes out.
 */
export function legacyOf(text: string): Legacy | null {
  const broken = mojibakeOf(text)
  if (broken) return broken
  return waysToWrite.find(({ convert, words }) => isWrittenSo(text, convert, words)) ?? null
}

/** Whether nearly all words that are not mere ASCII letters become Vietnamese syllables, which they are not yet. */
function isWrittenSo(text: string, convert: (text: string) => string, pattern: RegExp): boolean {
  const sample = text.slice(0, 50_000)
  const found = sample.match(pattern) ?? []
  // None of these ways has a letter of these.
  const composed = sample.match(/[\u0100-\u0177\u01a0-\u01b0\u1ea0-\u1ef9]/g)?.length ?? 0
  if (composed * 20 > found.length) return false
  const words = [...new Set(found.filter((word) => !/^[A-Za-z]*$/.test(word) || /dd/i.test(word)))]
  if (words.length < 4) return false
  const fitting = words.filter((word) => isVietnameseSyllable(convert(word)))
  const already = words.filter(isVietnameseSyllable)
  return fitting.length >= words.length * 0.85 && already.length <= words.length * 0.8
}

// TCVN 5712:1993, as fonts such as .VnTime have it: from 0xA1 on, a space where there is none.
const tcvn3 =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ'

function fromTcvn3(text: string): string {
  const converted = text.replace(/[\xa1-\xfe]/g, (one) => {
    const letter = tcvn3[one.charCodeAt(0) - 0xa1] ?? ' '
    return letter === ' ' ? one : letter
  })
  // Capitals with a tone mark are in fonts of their own, at the places of the small letters.
  return converted.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /[A-ZĐ].*[A-ZĐ]/.test(word) && !/[a-z]/.test(word) && /\p{Ll}/u.test(word)
      ? word.toUpperCase()
      : word,
  )
}

// VNI for Windows: what follows a vowel says what stands on or under it.
const vniMarks: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

function fromVni(text: string): string {
  return text
    .replace(
      /([aeiouyôö])([øùûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/gi,
      (letter, vowel?: string, mark?: string) => {
        if (vowel === undefined || mark === undefined) return inCaseOf(letter, vniLetters)
        return inCaseOf(vowel, vniLetters) + (vniMarks[mark.toLowerCase()] ?? '')
      },
    )
    .normalize('NFC')
}

function inCaseOf(letter: string, table: Readonly<Record<string, string>>): string {
  const small = letter.toLowerCase()
  const found = table[small] ?? small
  return small === letter ? found : found.toUpperCase()
}

const viqrMarks: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}

/** VIQR (RFC 1456). A stop at a word's end is a tone mark where the sentence goes on after it. */
function fromViqr(text: string): string {
  return text
    .replace(/\bdd/gi, (letters) => (letters.startsWith('d') ? 'đ' : 'Đ'))
    .replace(
      /([aeiouy])([\^(+]?)([`'?~.]?)/gi,
      (_all, vowel: string, mark: string, tone: string, at: number, whole: string) => {
        const end = at + vowel.length + mark.length + tone.length
        const isMark = mark !== '' && (mark !== '(' || /a/i.test(vowel))
        const rest = whole.slice(end, end + 3)
        const endsSentence = /[.?]/.test(tone) && !/^(?:\p{L}|,?\s+[\p{Ll}\d]|[.,;:])/u.test(rest)
        const head = vowel + (isMark ? (viqrMarks[mark] ?? '') : mark)
        return head + (endsSentence ? tone : (viqrMarks[tone] ?? ''))
      },
    )
    .replace(/\\(?=[\^(+`'?~.\\])/g, '')
    .normalize('NFC')
}

const waysToWrite = [
  { name: 'TCVN3', convert: fromTcvn3, words: /[A-Za-z\xa1-\xff]+/g },
  { name: 'VNI', convert: fromVni, words: /[A-Za-z\xc0-\xff]+/g },
  // Only words that have a mark in them, not merely after them.
  {
    name: 'VIQR',
    convert: fromViqr,
    words:
      /\b[A-Za-z]{0,4}(?:[aeou]\^|[ou]\+|a\(|[aeiouy][`~'?.](?=[a-z])|\bdd)[A-Za-z^(+`'?~]{0,8}/gi,
  },
] as const

/** What windows-1252 and its like show for the bytes of UTF-8: a lead byte and what may follow it. */
const encodings = ['windows-1252', 'windows-1258', 'windows-1251'] as const

function mojibakeOf(text: string): Legacy | null {
  const sample = text.slice(0, 50_000)
  for (const encoding of encodings) {
    const { convert, found, foreign } = reader(encoding, sample)
    if (found < 3 || found < foreign * 0.5) continue
    const name = `UTF-8 that was read as ${encoding}`
    return found >= foreign * 0.95 ? { name, convert } : { name, convert: null }
  }
  return null
}

/** Reads runs of characters as the bytes of UTF-8 that they were; counts them, and what is none, in a sample. */
function reader(encoding: (typeof encodings)[number], sample: string) {
  const bytes = bytesOf(encoding)
  const strict = new TextDecoder('utf-8', { fatal: true })
  const isHigh = (one: string) => (bytes.get(one) ?? 0) >= 0x80
  let found = 0
  let foreign = 0
  const readOnce = (text: string, counts: boolean): string => {
    let out = ''
    for (let at = 0; at < text.length; at++) {
      const one = text.charAt(at)
      const lead = bytes.get(one) ?? 0
      const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1
      // A no-break space among them has often become a space.
      const run = [...text.slice(at, at + length)].map((two) => (two === ' ' ? '\xa0' : two))
      const values = run.map((two) => bytes.get(two) ?? 0)
      const goesOn = values.slice(1).every((value) => value >= 0x80 && value <= 0xbf)
      const whole =
        length > 1 && values.length === length && goesOn ? decoded(strict, values) : null
      if (counts && isHigh(one)) foreign += whole === null ? 1 : length
      if (counts && whole !== null) found += length
      out += whole ?? one
      if (whole !== null) at += length - 1
    }
    return out
  }
  readOnce(sample, true)
  const convert = (text: string): string => {
    let now = text
    // What was read wrongly twice.
    for (let times = 0; times < 3; times++) {
      const next = readOnce(now, false)
      if (next === now) break
      now = next
    }
    return now
  }
  return { convert, found, foreign }
}

function decoded(strict: TextDecoder, values: readonly number[]): string | null {
  try {
    const text = strict.decode(Uint8Array.from(values))
    return clean(text) === '' && text !== '\u00ad' ? null : text
  } catch {
    return null
  }
}

/** By character: the byte that it is read from. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const text = decodeAll(encoding)
  return new Map([...text].flatMap((one, byte) => (byte >= 0x80 ? [[one, byte] as const] : [])))
}

function decodeAll(encoding: string): string {
  return (
    decodeText(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      encoding,
    )?.text ?? ''
  )
}
