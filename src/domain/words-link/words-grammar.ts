import { digest } from '../lib/text-similarity.ts'
import { isArticleId, slugPattern } from '../pair/pair.ts'
import { signs } from './notation.ts'
import { parseWords1, passageOfWords1 } from './words-grammar-1.ts'
import { isSound, longestQuote, sideLengths } from './words-selector.ts'
import type { CountedPlace, WordsSelector } from './words-selector.ts'

/*
 * The value of `?words=`, in version 2: `2`, the article, `_` and letters, digits, `-` and `_`, of which
 * none is escaped in an address and none but letters and digits is the last, for programs that take
 * punctuation after an address for their own.
 *
 *     2en_tRnBC5w6ZbGDlkpBJM… (74 characters for a few words)
 *
 * A number is written five bits a character, the lowest first, and 32 is added where more follow. Of
 * noted texts, two signs are a character. The last three characters are a digest of all others: what is
 * damaged is known to be.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const noted = [' ', '\n', ...signs]

/** Writes a selector of version 2, without its passage, which the path of the address names. */
export function formatWords(selector: WordsSelector): string {
  const { article, before, after, words, length, slack, inText, inPassage } = selector
  const isWhole = 'quote' in words
  const flags = [selector.isCutAtStart, selector.isCutAtEnd, inPassage !== null]
  const texts = isWhole ? before + words.quote + after : before + words.first + words.last + after
  const body = [
    alphabet.charAt(flags.reduce((bits, flag, index) => bits + (Number(flag) << index), 0)),
    alphabet.charAt(sideIndex(selector.head) * 8 + sideIndex(selector.tail)),
    ...[before.length, after.length, length, slack].map(formatNumber),
    ...[inText, ...(inPassage ? [inPassage] : [])].map(formatPlace),
    formatDigest(words.digest),
    ...(isWhole
      ? []
      : [formatNumber(words.every), formatNumber(words.sketch.length), words.sketch]),
    formatTexts(texts),
  ].join('')
  const text = `2${article}_${body}`
  return text + seal(text)
}

/**
 * Reads what `formatWords` writes, and what version 1 wrote, percent-encoding undone; `passage` is the
 * one that the path names. Anything else gives `null`: the link is damaged.
 */
export function parseWords(text: string, passage: string | null = null): WordsSelector | null {
  if (text.length > 2000) return null
  return text.startsWith('2') ? parseWords2(text, passage) : parseWords1(text)
}

/** The passage that a damaged value still names, if it does. */
export function passageOfWords(text: string): string | null {
  return passageOfWords1(text)
}

/**
 * The value without what programs add to an address on its way: characters that no value has, letters
 * taken apart (NFD), punctuation at the end. The same value where that makes none that can be read.
 */
export function mendWords(text: string): string {
  const clean = text.startsWith('2') ? text.replace(/[^\w-]+/g, '') : text.normalize('NFC')
  const mended = [text, clean, clean.replace(/[^0-9a-z]+$/, ''), clean.replace(/[\W_]+$/, '')]
  return mended.find((one) => parseWords(one)) ?? text
}

function parseWords2(text: string, passage: string | null): WordsSelector | null {
  const body = text.slice(0, -3)
  const [, article = '', coded = ''] = /^2([A-Za-z0-9-]+)_([\w-]*)$/.exec(body) ?? []
  if (text.slice(-3) !== seal(body) || !isArticleId(article)) return null
  let at = 0
  const bits = () => alphabet.indexOf(coded.charAt(at++))
  const number = () => {
    let value = 0
    for (let place = 1, more = 32; more >= 32 && place <= 2 ** 25; place *= 32) {
      more = bits()
      value += (more % 32) * place
    }
    return value
  }
  const digestOf = () => (bits() + bits() * 64 + bits() * 4096).toString(36)
  const place = (): CountedPlace => ({ start: number(), digest: digestOf() })
  const flags = bits()
  const sides = bits()
  const [head = 0, tail = 0] = [sideLengths[sides >> 3], sideLengths[sides & 7]]
  const [beforeLength, afterLength, length, slack] = [number(), number(), number(), number()]
  const inText = place()
  const inPassage = flags & 4 ? place() : null
  const wordsDigest = digestOf()
  const isWhole = length <= longestQuote[2]
  const [every, sketchLength] = isWhole ? [1, 0] : [number(), number()]
  const sketch = coded.slice(at, at + sketchLength)
  const texts = parseTexts(coded.slice(at + sketch.length))
  const wordsEnd = beforeLength + (isWhole ? length : head + tail)
  const words = texts.slice(beforeLength, wordsEnd)
  const selector: WordsSelector = {
    version: 2,
    article,
    passage: passage !== null && slugPattern.test(passage) ? passage : null,
    before: texts.slice(0, beforeLength),
    after: texts.slice(wordsEnd, wordsEnd + afterLength),
    words: isWhole
      ? { quote: words, digest: wordsDigest }
      : {
          first: words.slice(0, head),
          last: words.slice(head),
          digest: wordsDigest,
          every,
          sketch,
        },
    length,
    head,
    tail,
    slack,
    isCutAtStart: Boolean(flags & 1),
    isCutAtEnd: Boolean(flags & 2),
    inText,
    inPassage,
  }
  // Writing it again and comparing leaves one spelling for each selector and nothing unread.
  return isSound(selector) && formatWords(selector) === text ? selector : null
}

function sideIndex(length: number): number {
  return sideLengths.findIndex((one) => one === length)
}

function formatNumber(value: number): string {
  const rest = Math.floor(value / 32)
  return alphabet.charAt((value % 32) + (rest > 0 ? 32 : 0)) + (rest > 0 ? formatNumber(rest) : '')
}

function formatDigest(text: string): string {
  const value = parseInt(text, 36)
  return [value, value >> 6, value >> 12].map((part) => alphabet.charAt(part & 63)).join('')
}

function formatPlace({ start, digest }: CountedPlace): string {
  return formatNumber(start) + formatDigest(digest)
}

function formatTexts(texts: string): string {
  return texts.replace(/[^]{1,2}/g, ([first = ' ', second = ' ']) =>
    alphabet.charAt(noted.indexOf(first) * 8 + noted.indexOf(second)),
  )
}

/** With one space too many at the end where their number is odd. */
function parseTexts(coded: string): string {
  return coded.replace(/[^]/g, (character) => {
    const value = alphabet.indexOf(character)
    return `${noted[value >> 3]}${noted[value & 7]}`
  })
}

/** Three letters or digits that hardly any other text has. */
function seal(text: string): string {
  return digest(text).padStart(3, '0').slice(-3)
}
