import { languageOf } from '../pair/language.ts'
import type { Evidence } from './evidence.ts'
import { isFunctionWord } from './function-words.ts'
import { isKnown } from './lexicon.ts'
import { tokenize } from './tokens.ts'
import type { SegmentedText } from './types.ts'

// Ours knows 0.93 and more of the words of news; with three quarters of them results are worse than
// those of the weights for few words.
const least = 0.9

/** Is most of what these two texts say known, so that what has no counterpart speaks against a link? */
export function isCovered(
  first: SegmentedText,
  second: SegmentedText,
  evidence: Evidence,
): boolean {
  if (!evidence.isRich) return false
  if (languageOf(first.lang) === languageOf(second.lang)) return true
  return [first, second].every(({ lang, segments }) => {
    const words = new Set<string>()
    for (const text of segments) {
      for (const { text: word, key } of tokenize(text, lang)) {
        if (/^[\p{Ll}\p{Lo}]/u.test(word) && !isFunctionWord(word, lang)) words.add(key)
      }
    }
    const known = [...words].filter((word) => isKnown(evidence.lexicon, lang, word))
    return known.length >= least * words.size
  })
}
