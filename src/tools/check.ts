import { keptPassages } from '../domain/author/draft.ts'
import { checkPairIds } from '../domain/author/check.ts'
import type { Pair } from '../domain/pair/pair.ts'
import { pairIds, readPair } from './content/read-content.ts'

/** `npm run check`: says of every pair what has to be put right, and fails if anything has. */
let problems = 0
const known: Pick<Pair, 'id' | 'formerly'>[] = []
for (const id of pairIds()) {
  const read = readPair(id)
  if (read.ok) {
    const { id: pair, formerly, status, passages } = read.pair
    known.push({ id: pair, formerly })
    const unconfirmed = passages.length - keptPassages(read.pair).length
    console.log(
      status === 'draft'
        ? `${id}: draft, ${passages.length} passages, ${unconfirmed} not confirmed yet. ${next(unconfirmed)}`
        : `${id}: well, ${passages.length} passages`,
    )
    continue
  }
  problems += read.problems.length
  for (const problem of read.problems) console.error(problem)
}
for (const { pair, message } of checkPairIds(known)) {
  problems++
  console.error(`${pair}: ${message}`)
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
