import type { Earlier } from '../../domain/author/draft.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import type { Article, Block, BlockKind, Pair } from '../../domain/pair/pair.ts'

/** An article whose text is to be split and matched. */
export interface UnmatchedArticle extends Omit<Article, 'blocks'> {
  readonly content: readonly TextBlock[] | WrittenText
  /** Of an earlier version: what is unchanged keeps its segments and their ids. */
  readonly before: readonly Block[]
}

/** A text as it stands in a field, and what is known of the kinds of its blocks, by their texts. */
export interface WrittenText {
  readonly text: string
  readonly kinds: ReadonlyMap<string, BlockKind>
}

/** Two articles to match. What a person has confirmed of `earlier` stays. */
export interface MatchRequest {
  readonly articles: readonly [UnmatchedArticle, UnmatchedArticle]
  readonly earlier: Earlier
  /** Dictionaries of the reader's own, as lines. */
  readonly dictionaries: readonly string[]
}

/** More segments than this of one article are refused. */
export const mostSegments = 5_000

/** Why two texts could not be matched, and which of the two it is about. */
export interface MatchRefusal {
  readonly kind: 'refused'
  readonly why: 'empty' | 'garbled' | 'tooManySegments'
  readonly article: 0 | 1
}

type Matched = Pick<Pair, 'articles' | 'passages'> & { readonly kind: 'matched' }

/** What the worker answers; the last answer is not of progress. */
export type MatchReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | Matched
  | MatchRefusal
  | { readonly kind: 'unreachable' }
