import type { Evidence } from '../../domain/align/evidence.ts'
import type { Pair } from '../../domain/pair/pair.ts'
import { knownShare } from './knowledge.ts'
import type { NamedSource } from './name-articles.ts'

// Of the words of news that our dictionaries are of, more than half are in them.
const fewKnown = 0.3

/** What has to be looked at before anything else, the gravest first, a line each. */
export function doubtsOf(
  sources: readonly [NamedSource, NamedSource],
  pair: Pair,
  evidence: Evidence,
): string[] {
  return [
    ...fewLinks(pair),
    ...pair.articles.flatMap((article) => {
      const share = knownShare(article, evidence)
      if (share === null || share >= fewKnown || !evidence.isRich) return []
      const percent = Math.round(share * 100)
      return [
        `${article.id}: only ${percent}% of its words are known. Is it in this language, and read as it should be?`,
      ]
    }),
    ...(evidence.isRich
      ? []
      : [
          `Few words of ${pair.articles.map(({ lang }) => lang).join(' and ')} are known here: what is linked rests on names and numbers. Give a dictionary by --lexicon, or a translation memory by --memory.`,
        ]),
    ...sources.flatMap(({ id, doubts }) => doubts.map((doubt) => `${id}: ${doubt}`)),
  ]
}

/** Whether too little of the shorter article is linked for two texts on the same event. */
function fewLinks({ articles, passages }: Pair): string[] {
  const shared = passages.filter(({ segments }) => Object.keys(segments).length === 2)
  if (shared.length === 0) {
    return [
      'Nothing is linked: no passage has both articles. Are they on the same event, and read right?',
    ]
  }
  const [one, other] = articles.map(({ id, blocks }) => {
    const linked = shared.flatMap(({ segments }) => segments[id] ?? []).length
    const all = blocks.flatMap(({ segments }) => segments).length
    return { linked, all }
  })
  const fewer = (one?.all ?? 0) < (other?.all ?? 0) ? one : other
  if (!fewer || fewer.all < 5 || fewer.linked * 5 >= fewer.all) return []
  return [
    `Little is linked: ${fewer.linked} of the ${fewer.all} segments of the shorter article. Are the two on the same event?`,
  ]
}
