import type { Dictionary } from './lexicon.ts'
import type { Link, MarkedSegment, MarkedTexts } from './types.ts'

const leastScore = 0.85
const leastLinks = 2

/**
 * A dictionary of what two texts show themselves: words that stand in the same sure links, in at least
 * two and in no other. It is for these texts only; `from` and `to` are their languages.
 */
export function learnWords(
  [first, second]: MarkedTexts,
  links: readonly Link[],
  from: string,
  to: string,
): Dictionary {
  const sure = links.filter(({ score }) => score >= leastScore)
  const ours = wordsByLinks(sure.map((link) => first[link.first]))
  const theirs = wordsByLinks(sure.map((link) => second[link.second]))
  const entries = [...ours].flatMap(([place, words]) => {
    const translations = theirs.get(place)?.join('; ')
    return translations ? words.map((word) => [word, [{ cased: '', translations }]] as const) : []
  })
  return { from, to, entries: new Map(entries), bases: new Map(), longest: new Map() }
}

/** The keys of words by the links that they stand in, as these come in `segments`. */
function wordsByLinks(segments: readonly (MarkedSegment | undefined)[]): Map<string, string[]> {
  const places = new Map<string, number[]>()
  segments.forEach((segment, at) => {
    const words = segment?.tokens.filter(({ text }) => /^\p{L}/u.test(text)) ?? []
    for (const key of new Set(words.map(({ key }) => key))) {
      const there = places.get(key)
      if (there) there.push(at)
      else places.set(key, [at])
    }
  })
  const found = new Map<string, string[]>()
  for (const [word, links] of places) {
    if (links.length < leastLinks) continue
    const place = links.join(' ')
    found.set(place, [...(found.get(place) ?? []), word])
  }
  return found
}
