import { pairIds, readPair } from './read-content.ts'

/** `npm run check`: says of every pair what has to be put right, and fails if anything has. */
let problems = 0
for (const id of pairIds()) {
  const read = readPair(id)
  if (read.ok) {
    console.log(`${id}: well, ${read.pair.passages.length} passages`)
    continue
  }
  problems += read.problems.length
  for (const problem of read.problems) console.error(problem)
}
if (problems > 0) {
  console.error(`${problems} problems`)
  process.exitCode = 1
}
