import { remembered } from '../lib/remembered.ts'
import { languageOf } from '../pair/language.ts'
import type { Compared } from './compare-passage.ts'
import type { Evidence } from './evidence.ts'
import { isFunctionWord } from './function-words.ts'
import { isKnown } from './lexicon.ts'
import { tokenize, withoutMarks } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { MarkedSegment, SegmentedText } from './types.ts'

/** Names in one side of a passage of which no word stands anywhere in the other article. */
export function loneNames(
  { lang, marked, used }: Compared,
  other: SegmentedText,
  { lexicon }: Evidence,
): string[] {
  // A name in another script is the same name, and cannot be told from another here. German nouns have capitals.
  const there = wordsOf(other)
  if (there.script !== scriptOf(marked.text) || languageOf(lang) === 'de') return []
  return capitalRuns(marked, lang).flatMap(({ start, end, opens }) => {
    const tokens = marked.tokens.slice(start, end)
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (!first || !last || used.slice(start, end).some(Boolean)) return []
    // Where a sentence begins, any word has a capital.
    if (opens && tokens.length === 1) return []
    if (tokens.every(({ text }) => isAbbreviation(text, marked.text, tokens))) return []
    if (tokens.some((token) => there.letters.has(lettersOf(token)))) return []
    if (tokens.every(({ key }) => isKnown(lexicon, lang, key))) return []
    if (marked.quantities.some((one) => one.start <= end && start < one.end + 1)) return []
    return [marked.text.slice(first.start, last.end)]
  })
}

const lettersOf = ({ text }: Token) => withoutMarks(text.toLowerCase().replace(/['’].*$/, ''))

const wordsOf = remembered(({ lang, segments }: SegmentedText) => {
  const tokens = segments.flatMap((text) => tokenize(text, lang))
  return { letters: new Set(tokens.map(lettersOf)), script: scriptOf(segments.join(' ')) }
})

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Hangul']
const patterns = scripts.map(
  (script) => [script, new RegExp(String.raw`\p{Script=${script}}`, 'gu')] as const,
)

/** The script that most letters are of. */
function scriptOf(text: string): string {
  const counts = patterns.map(
    ([script, pattern]) => [script, text.match(pattern)?.length ?? 0] as const,
  )
  return counts.reduce((one, other) => (other[1] > one[1] ? other : one))[0]
}

/** An office, a rank or a code in capitals: `MOFA`, `MoU`, `Lt`, `GS`. */
function isAbbreviation(text: string, all: string, tokens: readonly Token[]): boolean {
  const token = tokens.find((one) => one.text === text)
  const isPointed = token !== undefined && text.length < 5 && all.charAt(token.end) === '.'
  return isPointed || /^\P{Ll}*$/u.test(text) || /^\p{Lu}\p{Ll}?\p{Lu}/u.test(text)
}

/** Words with a capital that stand together, and whether they open a sentence. */
function capitalRuns({ text, tokens }: MarkedSegment, lang: string) {
  const runs: { start: number; end: number; opens: boolean }[] = []
  tokens.forEach((token, at) => {
    if (!/^\p{Lu}/u.test(token.text)) return
    const before = text.slice(tokens[at - 1]?.end ?? 0, token.start)
    const run = runs.at(-1)
    const opens = at === 0 || /[.!?…:“"\n]/.test(before)
    if (run?.end === at && /^[ -]$/.test(before)) run.end++
    // `The` is no part of a name.
    else if (!opens || !isFunctionWord(token.text, lang))
      runs.push({ start: at, end: at + 1, opens })
  })
  return runs
}
