import { readGenerateOptions, writeMadeUpPairs } from './generate/write-made-up-pairs.ts'

/**
 * `npm run generate -- --out FOLDER --pairs N --passages M [--seed S]`: writes N made-up pairs of M
 * passages each.
 */
const options = readGenerateOptions(process.argv.slice(2))
if (options) {
  writeMadeUpPairs(options)
  console.log(`${options.pairs} pairs of ${options.passages} passages in ${options.out}`)
} else {
  console.error('npm run generate -- --out FOLDER --pairs N --passages M [--seed S]')
  console.error('N, M and S are whole numbers from 1 on.')
  process.exitCode = 1
}
