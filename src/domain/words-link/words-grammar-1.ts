import { digest } from '../lib/text-similarity.ts'
import { isArticleId, slugPattern } from '../pair/pair.ts'
import { inSpaces, isCutAt } from './neighbours.ts'
import { isSound } from './words-selector.ts'
import type { WordsSelector } from './words-selector.ts'

/**
 * The value of `?words=` as it was written up to 0.3.1, before percent-encoding: fields parted by `~`.
 * Nothing writes it any more; what was published is read for ever.
 *
 *     en~cold-storage~… vaccine worth ~US$1.8 million~ and an oceanographic …~14.3.28.28.kwbxzh.1711.9s.62
 *     en~cold-storage~… vaccine worth ~US$1.8 million and~research vessel .~ He asked …~…
 */
function format(selector: WordsSelector): string {
  const { article, passage, before, after, words, length, head, tail, slack } = selector
  const isWhole = 'quote' in words
  const facts = [
    ...[length, slack, head, tail],
    ...[selector.inText, selector.inPassage].flatMap((place) => [
      place?.digest ?? '',
      place?.start ?? 0,
    ]),
    ...(isWhole ? [] : [words.digest, words.every, words.sketch]),
  ]
  return [
    article,
    passage ?? '',
    ...[before, ...(isWhole ? [words.quote] : [words.first, words.last]), after].map(escape),
    facts.join('.'),
  ].join('~')
}

/** Reads such a value, percent-encoding undone. Anything else gives `null`. */
export function parseWords1(text: string): WordsSelector | null {
  const fields = text.split('~').map(unescape)
  const [article = '', passage = '', before = '', first = ''] = fields
  const isWhole = fields.length === 6
  const [last = '', after = '', facts = ''] = fields.slice(isWhole ? 3 : 4)
  const [length, slack, head, tail, textDigest = '', textStart, ownDigest = '', start, ...more] =
    facts.split('.')
  const [wordsDigest = '', every, sketch = ''] = more
  if (!isArticleId(article)) return null
  const selector: WordsSelector = {
    version: 1,
    article,
    passage: passage === '' ? null : passage,
    before,
    after,
    words: isWhole
      ? { quote: first, digest: digest(inSpaces(first)) }
      : { first, last, digest: wordsDigest, every: Number(every), sketch },
    length: Number(length),
    head: Number(head),
    tail: Number(tail),
    slack: Number(slack),
    isCutAtStart: isCutAt(before, first),
    isCutAtEnd: isCutAt(isWhole ? first : last, after),
    inText: { digest: textDigest, start: Number(textStart) },
    inPassage: ownDigest === '' ? null : { digest: ownDigest, start: Number(start) },
  }
  // Writing it again and comparing leaves one spelling for each selector and nothing unread.
  return isPlainlySound(selector) && isSound(selector) && format(selector) === text
    ? selector
    : null
}

function isPlainlySound(selector: WordsSelector): boolean {
  const { passage, before, after, words, inText, inPassage } = selector
  const texts = 'quote' in words ? [words.quote] : [words.first, words.last]
  const digests = [inText.digest, words.digest, ...(inPassage ? [inPassage.digest] : [])]
  return (
    (passage === null || slugPattern.test(passage)) &&
    [before, after, ...texts].every(isPlain) &&
    digests.every((one) => /^[0-9a-z]{1,7}$/.test(one))
  )
}

/** Without white space but spaces and line breaks, and without half a character, which no address can hold. */
function isPlain(text: string): boolean {
  return !/[^\S \n]|[^\P{Control}\n]|[\p{Surrogate}\p{Private_Use}]/u.test(text)
}

function escape(text: string): string {
  return text.replaceAll('*', '**').replaceAll('~', '*-').replaceAll('\n', '*_')
}

function unescape(text: string): string {
  return text.replace(/\*[*_-]/g, (sign) => ({ '**': '*', '*-': '~' })[sign] ?? '\n')
}

/** The passage that a value names, be it cut off anywhere after that. */
export function passageOfWords1(text: string): string | null {
  const [, passage = ''] = /^[A-Za-z0-9-]+~([a-z0-9-]+)~/.exec(text) ?? []
  return slugPattern.test(passage) ? passage : null
}
