import { languageOf } from '../pair/language.ts'

/** A word or a number of a segment. */
export interface Token {
  /** The words as they stand; `text.slice(start, end)` of the segment, in UTF-16 code units. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** What the language's spellings of the word have in common; what lexicons are looked up by. */
  readonly key: string
  /** Joined to the token before it by a hyphen. */
  readonly joined: boolean
}

const pattern = new RegExp(
  [
    // An abbreviation with its points.
    String.raw`\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{M}])`,
    // A day in figures, with or without its year; a number with its separators.
    String.raw`\p{N}{1,2}\/\p{N}{1,2}(?:\/\p{N}{4}|\/\p{N}{2})?(?!\p{N})`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*`,
    // A code that begins with letters: `U23`, `H5N1`.
    String.raw`(?!Rs)\p{L}{1,2}\p{N}[\p{L}\p{N}]*`,
    // A word with its apostrophes.
    String.raw`[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*`,
  ].join('|'),
  'gu',
)
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words and numbers of a text in reading order; punctuation is left out. */
export function tokenize(text: string, lang: string): Token[] {
  const language = languageOf(lang)
  const found = withoutSpaces.test(text) ? segmentWords(text, lang) : text.matchAll(pattern)
  const tokens: Token[] = []
  for (const { 0: word, index } of found) {
    const before = tokens.at(-1)
    tokens.push({
      text: word,
      start: index,
      end: index + word.length,
      key: keyOf(word, language),
      joined: before?.end === index - 1 && /[-‐‑]/.test(text.charAt(index - 1)),
    })
  }
  return tokens
}

function* segmentWords(text: string, lang: string) {
  for (const { segment, index, isWordLike } of new Intl.Segmenter(lang, {
    granularity: 'word',
  }).segment(text)) {
    if (isWordLike) yield { 0: segment, index }
  }
}

const keys: Partial<Record<string, (word: string) => string>> = {
  en: englishKey,
  vi: vietnameseKey,
}

/** A word as lexicons are looked up by it: lower case, and what its language writes in two ways folded. */
export function keyOf(word: string, language: string): string {
  const lower = word.toLowerCase()
  return (keys[language] ?? plainKey)(lower)
}

function plainKey(word: string): string {
  return word.includes('.') && /^\p{L}/u.test(word) ? word.replaceAll('.', '') : word
}

/** English is written without marks; where it has them (`café`, `Việt Nam`), it may as well not. */
function englishKey(word: string): string {
  const plain = plainKey(word).replace(/['’](?:s|re|ve|ll|d|m)?$/, '')
  return ascii.test(plain) ? plain : withoutMarks(plain)
}

const ascii = /^[ -~]*$/

/** A word in lower case without the marks on its Latin, Greek or Cyrillic letters, and with d for đ. */
export function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}

const remembered = new Map<string, string>()
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A Vietnamese syllable with its tone behind its letters, so that `hòa` is `hoà` and `thúy` `thuý`, and
 * with i for a y that follows a consonant, so that `kỹ` is `kĩ`.
 */
function vietnameseKey(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const letters = word.normalize('NFD')
  const tone = letters.match(tones)?.join('') ?? ''
  const base = letters
    .replace(tones, '')
    .normalize('NFC')
    .replace(/^([bcdđghklmnpqrstvx]+)y$/, '$1i')
  const key = plainKey(base) + tone
  if (remembered.size < 20_000) remembered.set(word, key)
  return key
}
