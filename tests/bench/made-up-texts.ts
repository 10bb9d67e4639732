import { readFileSync } from 'node:fs'
import { pick, seeded } from '../../src/tools/generate/seeded.ts'
import type { SegmentedText } from '../../src/domain/align/types.ts'

const wordsPerSegment = 14

/**
 * Two texts of so many segments, made of the lexicon's words and their translations in another order of
 * segments, a fifth of which have no counterpart. The same seed gives the same texts.
 */
export function madeUpTexts(segments: number, seed = 1): [SegmentedText, SegmentedText] {
  const random = seeded(seed)
  const entries = readFileSync('content/lexicon/en-vi.tsv', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.split('; ')))
  const someWords = () => Array.from({ length: wordsPerSegment }, () => pick(random, entries))
  const textOf = (words: readonly string[][][], column: number) =>
    words.map((cells) => cells[column]?.[0] ?? '').join(' ')
  const made = Array.from({ length: segments }, () => ({
    words: someWords(),
    place: random(segments),
  }))
  const moved = [...made].sort((one, other) => one.place - other.place)
  return [
    { lang: 'en', segments: made.map(({ words }) => textOf(words, 0)) },
    {
      lang: 'vi',
      segments: moved.map(({ words }) => textOf(random(5) === 0 ? someWords() : words, 1)),
    },
  ]
}
