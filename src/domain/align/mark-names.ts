import anyAscii from 'any-ascii'
import { isFunctionWord } from './function-words.ts'
import { withoutMarks } from './tokens.ts'
import type { NumberOf, TokenRange, UnweighedSegment } from './types.ts'

/** A name by its Latin letters, and where it stands. */
interface Name {
  readonly letters: string
  readonly script: string
  readonly words: number
  readonly places: (TokenRange & { readonly draft: UnweighedSegment })[]
}

/**
 * Marks names that two texts write in other scripts, such as `Київ` and `Kyiv`: Cyrillic, Greek and
 * katakana are put into Latin letters, and likened to the names of the other text by their spelling.
 */
export function markNames(
  [first, second]: readonly [readonly UnweighedSegment[], readonly UnweighedSegment[]],
  [lang, other]: readonly [string, string],
  numberOf: NumberOf,
): void {
  // Most texts have nothing of the kind, and are to lose no time.
  if (![first, second].some((drafts) => drafts.some(({ text }) => otherScript.test(text)))) return
  const [ours, theirs] = [namesIn(first, lang), namesIn(second, other)]
  const bySound = new Map<number, Name[]>()
  for (const two of theirs) {
    const sound = firstSound(two)
    const there = bySound.get(sound)
    if (there) there.push(two)
    else bySound.set(sound, [two])
  }
  for (const one of ours) {
    for (const two of bySound.get(firstSound(one)) ?? []) {
      // Several words are found word by word where the other text has several as well.
      if (one.script === two.script || (one.words > 1 && two.words > 1)) continue
      if (!isAlike(one, two)) continue
      const terms = [numberOf(`≈${one.letters} ${two.letters}`)]
      for (const { draft, start, end } of [...one.places, ...two.places]) {
        draft.spans.push({ start, end, terms })
      }
    }
  }
}

const otherScript = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Katakana}]{2}/u
const scripts = [
  ['Latin', /^(?=\p{Lu})\p{Script=Latin}/u],
  ['Cyrillic', /^(?=\p{Lu})\p{Script=Cyrillic}/u],
  ['Greek', /^(?=\p{Lu})\p{Script=Greek}/u],
  ['Katakana', /^\p{Script=Katakana}/u],
] as const

/** Words with a capital or in katakana, and up to three together: what is one word may be more elsewhere. */
function namesIn(drafts: readonly UnweighedSegment[], lang: string): Name[] {
  const names = new Map<string, Name>()
  for (const draft of drafts) {
    draft.tokens.forEach((token, start) => {
      let letters = ''
      let before = token.start
      for (const [at, { text, start: here, end }] of draft.tokens
        .slice(start, start + 3)
        .entries()) {
        const script = scripts.find(([, pattern]) => pattern.test(text))?.[0]
        const isNext = /^[ ・-]?$/.test(draft.text.slice(before, here))
        if (!script || !isNext || isFunctionWord(text, lang)) break
        before = end
        letters += latinLetters(text)
        const words = at + 1
        const key = `${script} ${words} ${letters}`
        const name = names.get(key) ?? { letters, script, words, places: [] }
        if (letters.length > 1) names.set(key, name)
        name.places.push({ draft, start, end: start + words })
      }
    })
  }
  return [...names.values()]
}

// Two Greek letters for one sound.
const greekSounds = [
  [/^μπ/, 'b'],
  [/^ντ/, 'd'],
  [/γκ/g, 'g'],
  [/γγ/g, 'ng'],
  [/ου/g, 'u'],
  [/([αε])υ/g, '$1v'],
] as const

function latinLetters(word: string): string {
  // Kana have marks that make other sounds, and keep them; so does `й`.
  const plain = /^\p{Script=Greek}/u.test(word) ? withoutMarks(word.toLowerCase()) : word
  const sounds = greekSounds.reduce((text, [letters, sound]) => text.replace(letters, sound), plain)
  return (
    anyAscii(sounds.replace(/['’].*$/, ''))
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      // One sound and one letter in most scripts: `Kharkiv`, `Харків`.
      .replaceAll('kh', 'h')
  )
}

// The classes of Soundex (Odell and Russell, 1918), with w as in Polish and German.
const classes = ['aeiouy', 'bpvfw', 'cgjkqsxz', 'dt', 'l', 'mn', 'r', 'h']
const soundOf = (letter = '') => classes.findIndex((letters) => letters.includes(letter))

/** What two spellings of a name begin with alike, whatever else they differ in. */
const firstSound = ({ letters }: Name) => soundOf(letters[0])

/**
 * Are two spellings of as good as the same sounds? By their edit distance (Levenshtein, 1966), in which a vowel
 * for a vowel and a letter for one of its class cost less, as do vowels too many. Short ones have to be closer.
 */
function isAlike(first: Name, second: Name): boolean {
  const [one, other] = [first.letters, second.letters]
  const most = Math.max(one.length, other.length)
  const share = most > 4 ? 0.3 : most > 3 ? 0.2 : 0.1
  // Else a word too many would be one of the misspellings.
  const limit = most * (first.words === second.words ? share : Math.min(share, 0.15))
  if (Math.abs(one.length - other.length) * 0.5 > limit) return false
  let row = [0]
  for (const letter of other) row.push((row.at(-1) ?? 0) + gap(letter))
  for (const [at, ours] of [...one].entries()) {
    const next = [(row[0] ?? 0) + gap(ours)]
    for (const [to, theirs] of [...other].entries()) {
      next.push(
        Math.min(
          (row[to] ?? 0) + change(ours, theirs),
          (row[to + 1] ?? 0) + (one[at - 1] === ours ? 0.5 : gap(ours)),
          (next[to] ?? 0) + (other[to - 1] === theirs ? 0.5 : gap(theirs)),
        ),
      )
    }
    row = next
  }
  return (row.at(-1) ?? Infinity) <= limit
}

const gap = (letter: string) => (/[aeiouyh]/.test(letter) ? 0.5 : 1)

function change(one: string, other: string): number {
  if (one === other) return 0
  if (/^[ijy]{2}$/.test(one + other)) return 0.1
  if (soundOf(one) !== soundOf(other)) return 1
  return soundOf(one) === 0 ? 0.3 : 0.5
}
