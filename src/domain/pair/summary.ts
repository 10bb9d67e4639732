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
