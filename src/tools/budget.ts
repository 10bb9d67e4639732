import path from 'node:path'
import { checkBudgets, inKilobytes } from './budget/check-budgets.ts'

/** `npm run budget`: weighs the first load of the reader's pages in `dist/`, and fails if it is too much. */
const { problems, figures } = checkBudgets(path.resolve(import.meta.dirname, '../../dist'))

const line = (name: string, bytes: string, most = '') =>
  console.log(`${name.padEnd(70)}${bytes.padStart(8)}${most.padStart(10)}`)

if (figures.length > 0) line('first load of the heaviest page, kB', 'weight', 'budget')
for (const { kind, page, bytes, most, parts } of figures) {
  line(`${kind} of ${page}`, inKilobytes(bytes), inKilobytes(most))
  for (const part of parts) line(`  ${part.name}`, inKilobytes(part.bytes))
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
