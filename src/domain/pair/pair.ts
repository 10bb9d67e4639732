/** The words of the product as types. Every value here is plain data and read-only. */

import type { Relation } from './relations.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** A BCP 47 language tag, such as `en` or `vi`. */
export type LanguageTag = Branded<'LanguageTag'>
/** A slug, as in an address and as the name of the pair's folder. */
export type PairId = Branded<'PairId'>
/** Tells the articles of a pair apart: a slug, by default the article's language tag. */
export type ArticleId = Branded<'ArticleId'>
/** A slug, unique in its pair. Once published it is a promise. */
export type PassageId = Branded<'PassageId'>
/** Unique in its article. */
export type SegmentId = Branded<'SegmentId'>
/** An ISO 8601 calendar date, `2021-04-28`. */
export type IsoDate = Branded<'IsoDate'>

export const uiLanguages = ['en', 'vi'] as const
export type UiLanguage = (typeof uiLanguages)[number]

/** A text of ours in the interface languages that somebody has written it in, in one at least. */
export type Localized = Readonly<Partial<Record<UiLanguage, string>>>

export const blockKinds = ['headline', 'caption', 'paragraph'] as const
export const differenceKinds = [
  'number',
  'name',
  'time',
  'place',
  'attribution',
  'action',
  'detail',
] as const

export type BlockKind = (typeof blockKinds)[number]
export type DifferenceKind = (typeof differenceKinds)[number]

/** The smallest stretch that can be matched. White space between segments belongs to the earlier. */
export interface Segment {
  readonly id: SegmentId
  readonly text: string
}

/** The texts of its segments, put together, are the text of the block. */
export interface Block {
  readonly kind: BlockKind
  /** Who took the photograph that a caption belongs to. */
  readonly credit?: string | undefined
  readonly segments: readonly Segment[]
}

/** One outlet's text, with what is known of it. What is not known is absent. */
export interface Article {
  readonly id: ArticleId
  /** What it is written in; the other article may be in the same language. */
  readonly lang: LanguageTag
  readonly outlet: string
  readonly date?: IsoDate | undefined
  readonly url?: string | undefined
  readonly blocks: readonly Block[]
}

/** The exact words on each side that disagree, and one sentence why. */
export interface Difference {
  readonly kind: DifferenceKind
  /** By article id; each stands exactly once in the passage's segments of that side. */
  readonly words: Readonly<Record<string, string>>
  readonly why: Localized
}

/** Segments of both articles that say the same thing, or segments that only one article has. */
export interface Passage {
  readonly id: PassageId
  readonly relation: Relation
  /** By article id, in reading order; an article without any is absent. */
  readonly segments: Readonly<Record<string, readonly SegmentId[]>>
  readonly differences?: readonly Difference[] | undefined
  /** Words or phrases that correspond, by article id; every occurrence is meant. */
  readonly words?: readonly Readonly<Record<string, string>>[] | undefined
  /** Ids under which this passage, or a part of it, was published before. */
  readonly formerly?: readonly PassageId[] | undefined
  /** How sure the aligner is of a passage that it made, from 0 to 1. Whoever confirms it removes this. */
  readonly score?: number | undefined
  /** A digest of what the aligner wrote: where it no longer fits, a person has corrected the passage. */
  readonly drafted?: string | undefined
}

/** Two articles on the same event, mostly in two languages. */
export interface Pair {
  readonly id: PairId
  /** What the pair is about, in our words and not in those of an outlet. */
  readonly title?: Localized | undefined
  /** Present until a person has gone over all of it. */
  readonly status?: 'draft' | undefined
  /** Ids under which this pair was published before. */
  readonly formerly?: readonly PairId[] | undefined
  readonly articles: readonly [Article, Article]
  readonly passages: readonly Passage[]
}

/** Lower-case words joined by hyphens, at most 80 characters: what pair and passage ids look like. */
export const slugPattern = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** The shape of a BCP 47 tag, its primary subtag in lower case. */
export const languageTagPattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/

// Addresses of our own, and what no file may be called on Windows (its devices).
const noPairIds = /^(?:make|own|words|con|prn|aux|nul|com\d|lpt\d)$/
/**
 * What article ids look like: slugs and language tags. `rows` is a view of both articles, and
 * `alignment.json` stands beside the files that are named after the articles.
 */
export const articleIdPattern = /^(?!(rows|alignment)$)(?=.{1,80}$)[a-z0-9]+(-[A-Za-z0-9]+)*$/

export function isPairId(text: string): text is PairId {
  return slugPattern.test(text) && !noPairIds.test(text)
}

export function isArticleId(text: string): text is ArticleId {
  return articleIdPattern.test(text)
}

export function isLanguageTag(text: string): text is LanguageTag {
  return languageTagPattern.test(text)
}

export function isUiLanguage(text: unknown): text is UiLanguage {
  return (uiLanguages as readonly unknown[]).includes(text)
}

export function blockText(block: Block): string {
  return block.segments.map((segment) => segment.text).join('')
}
