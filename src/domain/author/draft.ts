import { segmentsOf } from '../pair/pair-index.ts'
import { checkQuotes } from './check-passage.ts'
import { nameDrafts } from './draft-names.ts'
import { digest } from '../lib/text-similarity.ts'
import type { Article, Difference, Pair, Passage, Segment, SegmentId } from '../pair/pair.ts'
import { inReadingOrder } from '../pair/reading-order.ts'

/** That a segment of the first article and one of the second say the same; the score is from 0 to 1. */
export interface SegmentLink {
  readonly first: SegmentId
  readonly second: SegmentId
  readonly score: number
}

/** What the passages of a draft are made of. */
export interface Findings {
  /** Of segments that are in no passage that has to be kept. */
  readonly links: readonly SegmentLink[]
  /** How sure it is, from 0 to 1, that a segment without a link has no counterpart. */
  readonly alone: (article: string, segment: SegmentId) => number
  /** Whether the segments of one passage say the same, and what seems to differ, in their exact words. */
  readonly compare: (
    first: readonly Segment[],
    second: readonly Segment[],
  ) => { readonly isSame: boolean; readonly differences: readonly Difference[] }
  /** Which words of the segments of one passage correspond, as the check of a pair wants them. */
  readonly words: (
    first: readonly Segment[],
    second: readonly Segment[],
  ) => NonNullable<Passage['words']>
}

/** What there was before: nothing, where a pair is new. */
export type Earlier = Pick<Pair, 'status' | 'passages'>

/** Segments that are linked with each other, directly or by way of others; or one that is not. */
interface Group {
  readonly first: SegmentId[]
  readonly second: SegmentId[]
  score: number
}

/** A digest of what a passage says: all but its score and its former ids. */
export function digestOf({ id, relation, segments, differences, words }: Passage): string {
  return digest(JSON.stringify([id, relation, segments, differences, words], sorted))
}

/** Keeps out of a digest in which order a file gives the keys of an object. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether a person has confirmed a passage, by taking its score or its digest away, or changed what it says. */
export function isCorrected(passage: Passage): boolean {
  return passage.score === undefined || passage.drafted !== digestOf(passage)
}

/**
 * The passages that a new draft has to keep: all, of a pair that a person has gone over. These lose the
 * notes on how they were made, by which the draft after that would take them for not confirmed.
 */
export function keptPassages({ status, passages }: Earlier): Passage[] {
  return status === 'draft' ? passages.filter(isCorrected) : passages.map(withoutNote)
}

function withoutNote({ score, drafted, ...passage }: Passage): Passage {
  return passage
}

/** A pair as readers get it: whether it is a draft, without the notes on how its passages were made. */
export function withoutNotes(pair: Pair): Pair {
  return { ...pair, passages: pair.passages.map(withoutNote) }
}

/** The segments of an article that are in none of the passages, in reading order. */
export function segmentsOutside(article: Article, passages: readonly Passage[]): Segment[] {
  const inside = new Set(passages.flatMap(({ segments }) => segments[article.id] ?? []))
  return article.blocks
    .flatMap(({ segments }) => segments)
    .filter((segment) => !inside.has(segment.id))
}

/**
 * The passages of two articles, in reading order: those of `earlier` that have to be kept, and
 * drafts of all segments that are in none of them. Drafts keep the ids of earlier drafts.
 */
export function draftPassages(
  articles: Pair['articles'],
  earlier: Earlier,
  findings: Findings,
): Passage[] {
  const kept = keptPassages(earlier)
  const staying = new Set(kept.map(({ id }) => id))
  const replaced = earlier.passages.filter(({ id }) => !staying.has(id))
  const groups = groupsOf(articles, kept, findings).map(({ first, second, score }) => ({
    segments: { ...segmentIds(articles[0], first), ...segmentIds(articles[1], second) },
    score,
  }))
  const ordered = inReadingOrder(articles, groups)
  const names = nameDrafts(articles, kept, replaced, ordered)
  const drafts = ordered.flatMap((group, index) => {
    const name = names[index]
    return name ? draft(articles, { ...group, ...name }, findings) : []
  })
  return inReadingOrder(articles, [...kept, ...drafts])
}

function groupsOf(
  [first, second]: Pair['articles'],
  kept: readonly Passage[],
  { links, alone }: Findings,
): Group[] {
  const ofFirst = new Map<SegmentId, Group>()
  const ofSecond = new Map<SegmentId, Group>()
  for (const { id } of segmentsOutside(first, kept)) {
    ofFirst.set(id, { first: [id], second: [], score: alone(first.id, id) })
  }
  for (const { id } of segmentsOutside(second, kept)) {
    ofSecond.set(id, { first: [], second: [id], score: alone(second.id, id) })
  }
  for (const link of links) {
    const group = ofFirst.get(link.first)
    const other = ofSecond.get(link.second)
    if (!group || !other) continue
    const isPassage = (one: Group) => one.first.length > 0 && one.second.length > 0
    // A passage is as sure as the least sure of its links.
    group.score = Math.min(
      link.score,
      ...[group, other].filter(isPassage).map(({ score }) => score),
    )
    if (group === other) continue
    group.first.push(...other.first)
    group.second.push(...other.second)
    for (const id of other.first) ofFirst.set(id, group)
    for (const id of other.second) ofSecond.set(id, group)
  }
  return [...new Set([...ofFirst.values(), ...ofSecond.values()])]
}

/** Segments of one article as a passage has them: in reading order, by its language. */
function segmentIds(article: Article, ids: readonly SegmentId[]): Passage['segments'] {
  if (ids.length === 0) return {}
  const segments = segmentsOf(article, { segments: { [article.id]: ids } })
  return { [article.id]: segments.map(({ id }) => id) }
}

/** A passage of a group of segments, with what differs, what corresponds and its digest. */
function draft(
  articles: Pair['articles'],
  {
    id,
    segments,
    formerly,
    score,
  }: Pick<Passage, 'id' | 'segments' | 'formerly'> & { score: number },
  findings: Findings,
): Passage {
  const [first, second] = articles.map((article) => segmentsOf(article, { segments }))
  const isShared = Object.keys(segments).length === 2
  const compared = isShared ? findings.compare(first ?? [], second ?? []) : null
  const words = isShared ? findings.words(first ?? [], second ?? []) : []
  const differences = fitting(articles, segments, compared?.differences ?? [])
  const quotesBoth = differences.some(({ words }) => Object.keys(words).length === 2)
  const isPartial = differences.length > 0
  // What cannot be quoted is not said, and is no reason to say that it is the same.
  const isSame = compared?.isSame && compared.differences.length === 0
  const relation = quotesBoth ? 'differs' : isPartial ? 'partial' : isSame ? 'same' : 'matched'
  const passage: Passage = {
    id,
    relation: isShared ? relation : 'only',
    segments,
    ...(differences.length > 0 && { differences }),
    ...(words.length > 0 && { words }),
    ...(formerly && { formerly }),
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
  }
  return { ...passage, drafted: digestOf(passage) }
}

/** The differences whose words can be told in the segments, and from those of the ones before. */
function fitting(
  articles: Pair['articles'],
  segments: Passage['segments'],
  proposed: readonly Difference[],
): Difference[] {
  const fit: Difference[] = []
  for (const difference of proposed) {
    const differences = [...fit, difference]
    const problems = articles.flatMap((article) => checkQuotes(article, { segments, differences }))
    if (problems.length === 0) fit.push(difference)
  }
  return fit
}
