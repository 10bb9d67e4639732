import { fold } from '../lib/fold.ts'
import { remembered } from '../lib/remembered.ts'
import { blockText } from './pair.ts'
import type { Article, ArticleId, IsoDate, LanguageTag, Localized, Pair, PairId } from './pair.ts'
import { zeroCounts } from './relations.ts'
import type { Relation } from './relations.ts'

/** What the library shows of a pair. */
export interface PairSummary {
  readonly id: PairId
  readonly title?: Localized | undefined
  readonly status?: Pair['status']
  readonly articles: readonly [ArticleSummary, ArticleSummary]
  /** How many passages stand in each relation. */
  readonly counts: Readonly<Record<Relation, number>>
}

export interface ArticleSummary {
  readonly id: ArticleId
  readonly lang: LanguageTag
  readonly outlet: string
  readonly date?: IsoDate | undefined
  /** The headline, or the first words of an article that has none. */
  readonly opening: string
  readonly hasHeadline: boolean
}

/** The library as far as a page shows it at first. */
export interface Library {
  readonly pairs: readonly PairSummary[]
  /** How many pairs there are in all. */
  readonly total: number
  /** From the former id of a pair, be it one of these or not, to the one that it has now. */
  readonly formerly?: Readonly<Record<string, PairId>> | undefined
}

/** How many pairs the library shows at first, and how many more at each wish for more. */
export const libraryStep = 50

/**
 * The pairs as the library has them: those of the latest articles first, and those of which no date is
 * known last; in the order given where they are equal.
 */
export function newestFirst(pairs: readonly PairSummary[]): readonly PairSummary[] {
  const latest = ({ articles }: PairSummary) =>
    articles.map(({ date = '' }) => date).reduce((one, other) => (one > other ? one : other))
  const isBefore = (one: PairSummary, other: PairSummary) => Number(latest(one) < latest(other))
  return pairs.toSorted((one, other) => isBefore(one, other) - isBefore(other, one))
}

export function firstOf(
  pairs: readonly PairSummary[],
  formerly: Readonly<Record<string, PairId>> = {},
): Library {
  return {
    pairs: pairs.slice(0, libraryStep),
    total: pairs.length,
    ...(Object.keys(formerly).length > 0 && { formerly }),
  }
}

/**
 * The pairs in which every word that is sought begins a word of their title, in any language, of an
 * outlet's name or of what an article opens with; marks and capitals do not count. Nothing sought gives all.
 */
export function findPairs(pairs: readonly PairSummary[], query: string): readonly PairSummary[] {
  const sought = fold(query).text.split(/\s+/).filter(Boolean)
  if (sought.length === 0) return pairs
  return pairs.filter(({ title = {}, articles }) => {
    const texts = articles.flatMap(({ outlet, opening }) => [outlet, opening])
    const text = [...Object.values(title), ...texts].map((one) => ` ${fold(one).text}`).join('')
    const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    return sought.every((word) => words.includes(` ${word}`))
  })
}

export function summaryOf(pair: Pair): PairSummary {
  const [first, second] = pair.articles
  return {
    id: pair.id,
    ...(pair.title && { title: pair.title }),
    ...(pair.status && { status: pair.status }),
    articles: [articleSummary(first), articleSummary(second)],
    counts: countRelations(pair),
  }
}

export const countRelations = remembered((pair: Pair): Readonly<Record<Relation, number>> => {
  const counts = zeroCounts()
  for (const passage of pair.passages) counts[passage.relation]++
  return counts
})

/** The headline, or the first paragraph of an article that has none. */
export function openingOf(article: Article): string {
  const kinds = ['headline', 'paragraph'] as const
  const [block = article.blocks[0]] = kinds.flatMap(
    (kind) => article.blocks.find((one) => one.kind === kind) ?? [],
  )
  return block ? blockText(block).trim() : ''
}

function articleSummary(article: Article): ArticleSummary {
  const headline = article.blocks.find((block) => block.kind === 'headline')
  const text = openingOf(article)
  return {
    id: article.id,
    lang: article.lang,
    outlet: article.outlet,
    ...(article.date && { date: article.date }),
    opening: headline ? text : firstWords(text, 110),
    hasHeadline: headline !== undefined,
  }
}

/**
 * The first whole words of a text, at most so many UTF-16 code units and an ellipsis; the text itself
 * where it is short enough. A single word that is longer is cut between code points.
 */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length + 1)
  const lastSpace = cut.search(/\s\S*$/)
  const words =
    lastSpace > 0 ? cut.slice(0, lastSpace) : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  return `${words.replace(/[\s,;:.–—-]+$/, '')}…`
}
