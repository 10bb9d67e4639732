import { isCorrected, keptPassages } from '../domain/author/draft.ts'
import type { Passage } from '../domain/pair/pair.ts'
import { pairIds, readPair } from './content/read-content.ts'

/** `npm run check`: says of every pair what has to be put right, and fails if anything has. */
let problems = 0
for (const id of pairIds()) {
  const read = readPair(id)
  if (read.ok) {
    const { status, passages } = read.pair
    const unconfirmed = passages.length - keptPassages(read.pair).length
    console.log(
      status === 'draft'
        ? `${id}: draft, ${passages.length} passages, ${unconfirmed} not confirmed yet. ${next(unconfirmed)}`
        : `${id}: well, ${passages.length} passages`,
    )
    if (status !== 'draft') warnOfUnread(id, passages)
    continue
  }
  problems += read.problems.length
  for (const problem of read.problems) console.error(problem)
}
if (problems > 0) {
  console.error(problems === 1 ? '1 problem' : `${problems} problems`)
  process.exitCode = 1
}

/** What to do. A draft may have no scores to take away because nobody has given any. */
function next(unconfirmed: number): string {
  return unconfirmed === 0
    ? 'Where a person has read all of it, remove "status" from its alignment.json.'
    : 'Read them in its alignment.json; correct them, or remove "score" and "drafted".'
}

/** Where "status" was taken away, what is left of the aligner's notes tells how much of it somebody has read. */
function warnOfUnread(id: string, passages: readonly Passage[]): void {
  const unread = passages.filter((passage) => !isCorrected(passage)).length
  if (unread * 2 <= passages.length) return
  console.error(
    `${id}: "status" was removed, but ${unread} of ${passages.length} passages still are as the aligner made them. ` +
      'Put "status": "draft" back into its alignment.json, or remove "score" and "drafted" of those that you have read.',
  )
}
