import { checkPairIds } from '../../domain/author/check.ts'
import { isCorrected, keptPassages } from '../../domain/author/draft.ts'
import type { Pair, Passage } from '../../domain/pair/pair.ts'
import { pairIds, readPair } from './read-content.ts'

/** What is said of the pairs in a content folder: a line each of those that are well, and what is wrong. */
export function checkContent(folder: string): { report: string[]; problems: string[] } {
  const report: string[] = []
  const problems: string[] = []
  const known: Pair[] = []
  for (const id of pairIds(folder)) {
    const read = readPair(id, folder)
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    known.push(read.pair)
    const { status, passages } = read.pair
    const unconfirmed = passages.length - keptPassages(read.pair).length
    report.push(
      status === 'draft'
        ? `${id}: draft, ${passages.length} passages, ${unconfirmed} not confirmed yet. ${next(unconfirmed)}`
        : (unreadOf(id, passages) ?? `${id}: well, ${passages.length} passages`),
    )
  }
  problems.push(...checkPairIds(known).map(({ pair, message }) => `${pair}: ${message}`))
  return { report, problems }
}

/** What to do. A draft may have no scores to take away because nobody has given any. */
function next(unconfirmed: number): string {
  return unconfirmed === 0
    ? 'Where a person has read all of it, remove "status" from its alignment.json.'
    : 'Read them in its alignment.json; correct them, or remove "score" and "drafted".'
}

/** Where "status" was taken away, what is left of the aligner's notes tells how much of it nobody has read. */
function unreadOf(id: string, passages: readonly Passage[]): string | null {
  const unread = passages.filter((passage) => !isCorrected(passage)).length
  if (unread * 2 <= passages.length) return null
  return (
    `${id}: WARNING: "status" was removed, but ${unread} of ${passages.length} passages still are as the aligner made them. ` +
    'Put "status": "draft" back into its alignment.json, or remove "score" and "drafted" of those that you have read.'
  )
}
