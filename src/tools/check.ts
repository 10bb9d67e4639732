import { checkContent } from './content/check-content.ts'
import { contentFolder } from './content/read-content.ts'

/** `npm run check`: says of every pair what has to be put right, and fails if anything has. */
const { report, problems } = checkContent(contentFolder)
for (const line of report) console.log(line)
for (const problem of problems) console.error(problem)
if (problems.length > 0) {
  console.error(problems.length === 1 ? '1 problem' : `${problems.length} problems`)
  process.exitCode = 1
}
