/*
 * Selections of words are written and read, the article is edited, and the words are looked for. What
 * has become of them is known from the edits. WORDS_TABLE=1 prints what share is found after each kind
 * of edit; WORDS_ROUNDS makes it more cases, WORDS_SEED others.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import type { PairIndex } from '../../../src/domain/pair/pair-index.ts'
import { articleText } from '../../../src/domain/pair/article-text.ts'
import type { TextRange } from '../../../src/domain/lib/text-range.ts'
import type { Article } from '../../../src/domain/pair/pair.ts'
import { formatWords, parseWords } from '../../../src/domain/words-link/words-grammar.ts'
import type { WordsSelector } from '../../../src/domain/words-link/words-selector.ts'
import { findWords, selectWords } from '../../../src/domain/words-link/words.ts'
import type { FoundWords } from '../../../src/domain/words-link/words.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'
import { pick, seeded } from '../../../src/tools/generate/seeded.ts'
import type { Random } from '../../../src/tools/generate/seeded.ts'
import { currentId, edited, misplaced, published } from './edited-article.ts'
import { edits } from './edits.ts'
import type { EditName } from './edits.ts'
import { echoingArticle, repetitiveArticle } from './repetitive-article.ts'

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
const phoneTalks = indexPair(read.pair)
const realArticle = (random: Random) => pick(random, phoneTalks.pair.articles)

/** How many selections are made in each kind of article; each is put through every kind of edit. */
const rounds = Number(process.env['WORDS_ROUNDS'] ?? 1)
const seed = Number(process.env['WORDS_SEED'] ?? 1)
const sources = {
  real: {
    selections: 60 * rounds,
    make: (random: Random) => ({ pairIndex: phoneTalks, article: realArticle(random) }),
  },
  echoing: {
    selections: 30 * rounds,
    make: (random: Random) => echoingArticle(random, realArticle(random)),
  },
  repetitive: { selections: 30 * rounds, make: repetitiveArticle },
}

/** From part of a word to several paragraphs. */
function someWords(random: Random, text: string): TextRange {
  const words = [...text.matchAll(/\S+/g)]
  const first = random(words.length)
  const count = 1 + random(pick(random, [1, 1, 2, 3, 5, 8, 13, 21, 40, 80, 160, 320]))
  const [from, to] = [words[first], words[Math.min(words.length, first + count) - 1]]
  const [start, end] = [from?.index ?? 0, (to?.index ?? 0) + (to?.[0].length ?? 0)]
  const [cutStart, cutEnd] = [0, 0].map(() => (random(5) === 0 ? random(4) : 0))
  const cut = { start: start + (cutStart ?? 0), end: end - (cutEnd ?? 0) }
  return cut.start < cut.end && text.slice(cut.start, cut.end).trim() ? cut : { start, end }
}

/** As somebody gets it who opens the link. */
function received(selector: WordsSelector | null): WordsSelector {
  const value = selector && decodeURIComponent(encodeURIComponent(formatWords(selector)))
  const parsed = value === null ? null : parseWords(value, selector?.passage)
  if (!parsed) throw new Error(`not received: ${value}`)
  return parsed
}

interface Outcome {
  readonly found: FoundWords
  /** What is wrong with it. */
  readonly wrong: string | null
}

/** `null` where one of the edits cannot be made. */
function afterEdits(
  pairIndex: PairIndex,
  article: Article,
  selector: WordsSelector,
  names: readonly EditName[],
  random: Random,
): Outcome | null {
  const { start } = selector.inText
  const state = edited(pairIndex, article, { start, end: start + selector.length })
  if (!names.every((name) => edits[name](state, random))) return null
  const now = published(state)
  const found = findWords(now.pairIndex, selector)
  if ('start' in found) {
    // The same text, word for word, has the words where they were, whatever was done to it and undone.
    const [then, text] = [article, now.article].map((one) =>
      articleText(one).text.replace(/\s/g, ' '),
    )
    const isAsBefore = then === text && found.start === start
    return { found, wrong: isAsBefore ? null : misplaced(state, now.units, found) }
  }
  const passage = selector.passage === null ? null : currentId(state, selector.passage)
  const isThere = passage !== null && now.pairIndex.passages.has(passage)
  const expected = isThere ? passage : null
  const answered = found.how === 'passage' ? found.passage : null
  return { found, wrong: answered === expected ? null : `passage ${answered}, not ${expected}` }
}

type Kind = EditName | 'two edits' | 'three edits' | 'four edits'
const several = { 'two edits': 2, 'three edits': 3, 'four edits': 4 }
const names = Object.keys(edits) as EditName[]
const kinds: readonly Kind[] = [...names, 'two edits', 'three edits', 'four edits']

interface Tally {
  made: number
  long: number
  readonly how: Record<FoundWords['how'] | 'long', number>
}

const tallies = new Map<string, Tally>()
const mislandings: object[] = []

function survey(source: keyof typeof sources): void {
  const { make, selections } = sources[source]
  for (let turn = 0; turn < selections; turn++) {
    const random = seeded(seed * 1e6 + turn)
    const { pairIndex, article } = make(random)
    const { text } = articleText(article)
    const { start, end } = someWords(random, text)
    const selector = received(selectWords(pairIndex, article, start, end))
    for (const kind of kinds) {
      const chosen =
        kind in several
          ? Array.from({ length: several[kind as keyof typeof several] }, () => pick(random, names))
          : [kind as EditName]
      const outcome = afterEdits(pairIndex, article, selector, chosen, random)
      if (!outcome) continue
      const { found, wrong } = outcome
      if (wrong !== null) {
        mislandings.push({
          source,
          turn,
          edits: chosen,
          wrong,
          selector: formatWords(selector),
          found,
        })
      }
      const tally = tallies.get(`${source}: ${kind}`) ?? {
        made: 0,
        long: 0,
        how: { place: 0, quote: 0, fuzzy: 0, passage: 0, changed: 0, long: 0 },
      }
      tallies.set(`${source}: ${kind}`, tally)
      tally.made++
      tally.how[found.how]++
      if (selector.length >= 40) {
        tally.long++
        if ('start' in found) tally.how.long++
      }
    }
  }
}

/** The share of words found, of all and of those of 40 characters or more. */
function recovered(source: keyof typeof sources, kind: Kind): { all: number; long: number } {
  const tally = tallies.get(`${source}: ${kind}`)
  if (!tally) throw new Error(`no ${kind} in ${source} articles`)
  const { place, quote, fuzzy, long } = tally.how
  return { all: (place + quote + fuzzy) / tally.made, long: long / tally.long }
}

beforeAll(() => {
  for (const source of Object.keys(sources) as (keyof typeof sources)[]) survey(source)
  if (!process.env['WORDS_TABLE']) return
  const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`
  const rows = [...tallies].map(([kind, { made, long, how }]) => {
    const { place, quote, fuzzy } = how
    return [
      kind,
      { made, found: share(place + quote + fuzzy, made), '40+': share(how.long, long), ...how },
    ]
  })
  console.table(Object.fromEntries(rows))
}, 60_000 * rounds)

describe('after several thousand edits', () => {
  it('there were several thousand', () => {
    const made = [...tallies.values()].reduce((sum, tally) => sum + tally.made, 0)
    expect(made).toBeGreaterThan(5000)
  })

  it('never shows other words, nor another passage', () => {
    expect(mislandings).toEqual([])
  })

  it.each<Kind>([
    'nothing',
    'segment split',
    'ids renumbered',
    'passage renamed',
    'passages merged',
    'block split',
    'blocks merged',
  ])('finds all words in an untouched text: %s', (kind) => {
    expect(recovered('real', kind).all).toBe(1)
    expect(recovered('echoing', kind).all).toBe(1)
    expect(recovered('repetitive', kind).all).toBe(1)
  })

  it.each<[Kind, number]>([['typo far away', 0.97]])('finds words after: %s', (kind, least) => {
    expect(recovered('real', kind).all).toBeGreaterThanOrEqual(least)
  })

  it.each<[Kind, number]>([['typo in the words', 0.9]])(
    'finds 40 characters or more after: %s',
    (kind, least) => {
      expect(recovered('real', kind).long).toBeGreaterThanOrEqual(least)
    },
  )

  it.each<Kind>([
    'words deleted',
    'words deleted, ids renumbered',
    'words deleted, passages merged',
    'words deleted, sentence nearly copied',
    'sentence of the words for another',
    'block of the words for another',
  ])('finds nothing where nothing is left: %s', (kind) => {
    expect(recovered('real', kind).all).toBeLessThan(0.1)
  })
})
