import type { ArticleId, Difference, Passage, Segment } from './pair.ts'
import type { LabelledRange } from '../lib/runs.ts'

/** A mark in a block of an article: the article's id, the block's number, and a range of its text. */
export interface BlockMark extends LabelledRange<Mark> {
  readonly article: string
  readonly block: number
}

/** Why a stretch within a piece is set apart from the text around it. */
export type Mark =
  /** Words that disagree with the other article's. */
  | { readonly kind: 'difference'; readonly difference: Difference }
  /** Words that have a counterpart; the number tells which of the passage's pairs of words. */
  | { readonly kind: 'word'; readonly word: number }
  /** What was searched for; `current` is the hit that the reader is at. */
  | { readonly kind: 'hit'; readonly current: boolean }
  /** What a link to these very words is about. */
  | { readonly kind: 'shared' }

/**
 * The words that a passage's differences and its pairs of words name, as ranges of the joined text of
 * neighbouring segments. Words that are not there, or that cross a segment's border, give no range.
 */
export function passageMarks(
  passage: Passage,
  article: ArticleId,
  segments: readonly Segment[],
): LabelledRange<Mark>[] {
  const sought: [string | undefined, Mark][] = [
    ...(passage.differences ?? []).map((difference): [string | undefined, Mark] => [
      difference.words[article],
      { kind: 'difference', difference },
    ]),
    ...(passage.words ?? []).map((pair, word): [string | undefined, Mark] => [
      pair[article],
      { kind: 'word', word },
    ]),
  ]
  const ranges: LabelledRange<Mark>[] = []
  let offset = 0
  for (const { text } of segments) {
    for (const [words, label] of sought) {
      for (const at of occurrences(text, words ?? '')) {
        ranges.push({ start: offset + at, end: offset + at + (words ?? '').length, label })
      }
    }
    offset += text.length
  }
  return ranges
}

/** Where words stand in a text, in UTF-16 units; nowhere if there are no words. */
export function occurrences(text: string, words: string): number[] {
  const starts: number[] = []
  if (words === '') return starts
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    starts.push(at)
  }
  return starts
}

/** Marks by the id of their article, then by the number of their block. */
export function marksByBlock(
  marks: readonly BlockMark[],
): ReadonlyMap<string, ReadonlyMap<number, readonly LabelledRange<Mark>[]>> {
  const byArticle = new Map<string, Map<number, LabelledRange<Mark>[]>>()
  for (const { article, block, start, end, label } of marks) {
    const byBlock = byArticle.get(article) ?? new Map<number, LabelledRange<Mark>[]>()
    const own = byBlock.get(block) ?? []
    own.push({ start, end, label })
    byArticle.set(article, byBlock.set(block, own))
  }
  return byArticle
}
