import type { Quantity } from './quantities.ts'
import type { Token } from './tokens.ts'

/** One of two texts: its segments in reading order, in NFC. */
export interface SegmentedText {
  /** A BCP 47 tag. */
  readonly lang: string
  readonly segments: readonly string[]
}

/** Two segments that say the same thing, by their indices from 0, and how sure that is, from 0 to 1. */
export interface Link {
  readonly first: number
  readonly second: number
  readonly score: number
}

/** The links of two texts, and of each side by segment how sure it is that it has no counterpart. */
export interface Alignment {
  readonly links: readonly Link[]
  /** From 0 to 1; 0 for a segment that has a link. */
  readonly alone: readonly [readonly number[], readonly number[]]
  /** The segment of the other side that would do best as its counterpart; `null` where none would. */
  readonly likeliest: readonly [readonly (number | null)[], readonly (number | null)[]]
}

/** Tokens next to each other, by their indices; the end is not included. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** Tokens with what they may correspond to: two stretches that share a term correspond. */
export interface TermSpan extends TokenRange {
  /** Numbers that stand for terms, the same in both texts. */
  readonly terms: readonly number[]
  /** How much its tokens say. */
  readonly weight: number
}

/** A segment while it is being marked. */
export interface UnweighedSegment {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quantities: readonly Quantity[]
  readonly spans: Omit<TermSpan, 'weight'>[]
}

/** A segment as the aligner sees it. */
export interface MarkedSegment extends Omit<UnweighedSegment, 'spans'> {
  /** Those that have a term which the other text has as well, the heaviest first. */
  readonly spans: readonly TermSpan[]
  readonly byTerm: ReadonlyMap<number, readonly TermSpan[]>
  /** How much each token says. */
  readonly weights: readonly number[]
  readonly total: number
  /** By token: is it a name or a number? */
  readonly special: readonly boolean[]
}

/** Both texts with their terms. */
export type MarkedTexts = readonly [readonly MarkedSegment[], readonly MarkedSegment[]]

/** The number that stands for a term. */
export type NumberOf = (term: string) => number
