import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/** A text, and the encoding it was read in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** How the encoding is known: the reader is told of what was only assumed. */
  readonly why: 'asked for' | 'byte order mark' | 'stated' | 'valid' | 'assumed'
}

/**
 * Reads bytes as text: in the encoding that is asked for, else the one that a byte order mark or an HTML
 * page's `charset` or XML states, else UTF-8 where that is possible, else the likeliest of UTF-16, Vietnamese
 * (windows-1258) and western European (windows-1252). `null` for an encoding that there is not.
 */
export function decodeText(bytes: Uint8Array, asked: string | null): Decoded | null {
  if (asked !== null) return decodeAs(bytes, asked, 'asked for')
  const marked = markOf(bytes)
  if (marked) return decodeAs(bytes, marked, 'byte order mark')
  const stated = statedIn(bytes)
  const read =
    (stated && decodeStrictly(bytes, stated, 'stated')) ?? decodeStrictly(bytes, 'utf-8', 'valid')
  if (read && !read.text.includes('\0')) return read
  return decodeAs(bytes, wideOf(bytes) ?? singleByteOf(bytes), 'assumed')
}

function decodeAs(bytes: Uint8Array, encoding: string, why: Decoded['why']): Decoded | null {
  return decode(bytes, encoding, why, false)
}

function decodeStrictly(bytes: Uint8Array, encoding: string, why: Decoded['why']): Decoded | null {
  return decode(bytes, encoding, why, true)
}

function decode(
  bytes: Uint8Array,
  asked: string,
  why: Decoded['why'],
  fatal: boolean,
): Decoded | null {
  try {
    const decoder = new TextDecoder(asked, { fatal })
    const { encoding } = decoder
    const text = decoder.decode(bytes)
    return { text: encoding === 'windows-1252' ? withWindows1252(text) : text, encoding, why }
  } catch {
    return null
  }
}

// Of the Encoding Standard's index of windows-1252, from 0x80 on; a space where it has a control character.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Some versions of Node leave as controls what windows-1252 has from 0x80 to 0x9F (nodejs/node#56542). */
function withWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const character = windows1252[control.charCodeAt(0) - 0x80]
    return character === undefined || character === ' ' ? control : character
  })
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** The encoding that a page (HTML Standard, 13.2.3.2) or XML states in its first 1,024 bytes. */
function statedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const stated = /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(
    head,
  )?.[1]
  // What can be read here byte by byte is not in two bytes a character.
  return stated === undefined || /^utf-16/i.test(stated) ? null : stated
}

/** UTF-16 without a mark: of most scripts with letters, every other byte is small and often nothing. */
function wideOf(bytes: Uint8Array): string | null {
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) * 5 < bytes.length || Math.min(even, odd) * 20 > bytes.length) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

/** Vietnamese where nearly all words with a letter beyond ASCII are Vietnamese syllables. */
function singleByteOf(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC').toLowerCase()
  const marked = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !/^[a-z]*$/.test(word))
  const fitting = marked.filter(isVietnameseSyllable)
  return fitting.length > marked.length * 0.9 ? 'windows-1258' : 'windows-1252'
}
