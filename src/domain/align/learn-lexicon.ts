import { isFunctionWord } from './function-words.ts'
import { tokenize } from './tokens.ts'

// Of three words at most, as most terms of two languages are.
const longest = 3
// Longer units say little of which words correspond, and would take most of the time.
const mostTokens = 80
const leastUnits = 2
const leastDice = 0.5
const mostRatio = 2 / leastDice - 1
// More of them would only take more time and memory.
const mostUnits = 20_000
const none: readonly number[] = []

/** A phrase of one language, and the units that it stands in. */
interface Phrase {
  /** Its tokens in lower case, joined by spaces. */
  readonly words: string
  readonly size: number
  readonly units: number[]
}

interface Pair {
  readonly ours: Phrase
  readonly theirs: Phrase
  readonly score: number
}

/**
 * Learns a dictionary from translated units, in the form that `readDictionary` takes: words and phrases of up
 * to three tokens that stand in the same units more often than by chance (log-likelihood ratio, Dunning,
 * 1993), each with its one best counterpart (competitive linking, Melamed, 2000). Half of the units of the
 * two have to be shared (Dice) and two at the least; of very many units the first twenty thousand count. `from` and `to` are languages without regions.
 */
export function learnLexicon(
  all: readonly (readonly [string, string])[],
  from: string,
  to: string,
): string {
  const units = all.slice(0, mostUnits)
  const split = units.map(([one, other]) => [phrasesOf(one, from), phrasesOf(other, to)] as const)
  const ours = indexOf(split.map(([phrases]) => phrases))
  const theirs = indexOf(split.map(([, phrases]) => phrases))
  const theirsIn = units.map((): number[] => [])
  theirs.forEach(({ units }, at) => units.forEach((unit) => theirsIn[unit]?.push(at)))
  const counts = theirs.map(({ units }) => units.length)
  const shared = new Uint32Array(theirs.length)
  const pairs: Pair[] = []
  for (const phrase of ours) {
    const here = phrase.units.length
    const touched: number[] = []
    for (const unit of phrase.units) {
      for (const at of theirsIn[unit] ?? none) {
        const there = counts[at] ?? 0
        // What stands in so many more or fewer units cannot share enough of them.
        if (there > mostRatio * here || here > mostRatio * there) continue
        if (!shared[at]) touched.push(at)
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
    for (const at of touched) {
      const [one, both, there] = [theirs[at], shared[at] ?? 0, counts[at] ?? 0]
      shared[at] = 0
      if (!one || both < leastUnits || (2 * both) / (here + there) < leastDice) continue
      pairs.push({
        ours: phrase,
        theirs: one,
        score: logLikelihood(both, here, there, units.length),
      })
    }
  }
  // Of pairs that are as likely, longer ones go first, and then those of as many words on either side.
  const skew = ({ ours, theirs }: Pair) => Math.abs(ours.size - theirs.size)
  const size = ({ ours, theirs }: Pair) => ours.size + theirs.size
  pairs.sort((a, b) => b.score - a.score || size(b) - size(a) || skew(a) - skew(b))
  const taken = new Set<Phrase>()
  const lines: string[] = []
  for (const { ours, theirs } of pairs) {
    if (taken.has(ours) || taken.has(theirs)) continue
    taken.add(ours).add(theirs)
    lines.push(`${ours.words}\t${theirs.words}`)
  }
  return [`# ${from} ${to}`, ...lines].join('\n')
}

/** The phrases of a text with the number of their tokens; none begins or ends with a function word. */
function phrasesOf(text: string, lang: string): Map<string, number> {
  const tokens = tokenize(text, lang)
  const found = new Map<string, number>()
  if (tokens.length > mostTokens) return found
  tokens.forEach((first, start) => {
    let words = ''
    let before = first.start
    for (const [at, token] of tokens.slice(start, start + longest).entries()) {
      if (!/^\p{L}/u.test(token.text) || !/^[ \-‐‑]?$/.test(text.slice(before, token.start))) break
      before = token.end
      words += `${at > 0 ? ' ' : ''}${token.text.toLowerCase()}`
      if (!isFunctionWord(first.text, lang) && !isFunctionWord(token.text, lang)) {
        found.set(words, at + 1)
      }
    }
  })
  return found
}

/** Phrases that stand in enough units, without those that always stand within the same longer one. */
function indexOf(units: readonly ReadonlyMap<string, number>[]): Phrase[] {
  const phrases = new Map<string, Phrase>()
  units.forEach((found, unit) => {
    for (const [words, size] of found) {
      const there = phrases.get(words)
      if (there) there.units.push(unit)
      else phrases.set(words, { words, size, units: [unit] })
    }
  })
  const within = new Set<string>()
  for (const { words, units } of phrases.values()) {
    if (units.length < leastUnits) continue
    const tokens = words.split(' ')
    for (let start = 0; start < tokens.length; start++) {
      for (let end = start + 1; end <= tokens.length; end++) {
        const part = tokens.slice(start, end).join(' ')
        if (part !== words && phrases.get(part)?.units.length === units.length) within.add(part)
      }
    }
  }
  return [...phrases.values()].filter(
    ({ words, units }) => units.length >= leastUnits && !within.has(words),
  )
}

/** How unlikely it is by chance that two phrases share as many of all units as they do. */
function logLikelihood(both: number, here: number, there: number, all: number): number {
  const cell = (found: number, row: number, column: number) =>
    found > 0 ? found * Math.log((found * all) / (row * column)) : 0
  return (
    2 *
    (cell(both, here, there) +
      cell(here - both, here, all - there) +
      cell(there - both, all - here, there) +
      cell(all - here - there + both, all - here, all - there))
  )
}
