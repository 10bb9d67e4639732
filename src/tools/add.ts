import path from 'node:path'
import { addMemory } from './add/add-memory.ts'
import { addPair } from './add/add-pair.ts'
import { readOptions, usage } from './add/options.ts'
import type { Options } from './add/options.ts'
import { lockPair } from './add/pair-folder.ts'
import { reportOf } from './add/report.ts'
import { writePair } from './add/write-pair.ts'
import { contentFolder } from './content/read-content.ts'

/** `npm run add -- ID FIRST SECOND`, or `ID FILE.tmx`: makes a draft of a pair, or renews it; `--help` says how. */
const options = readOptions(process.argv.slice(2))
if (options === 'help') console.log(usage)
else if ('fault' in options) {
  console.error(`${options.fault}\n\n${usage}`)
  process.exitCode = 2
} else process.exitCode = await add(options)

async function add(asked: Options): Promise<number> {
  let unlock: (() => void) | null = null
  try {
    // An id that is none is told of when the pair is made.
    unlock = /^[\w-]+$/.test(asked.id) ? lockPair(contentFolder, asked.id) : null
    const added = asked.isMemory
      ? addMemory(asked, contentFolder, console.error)
      : await addPair(asked, contentFolder, console.error, progress())
    if (!added) {
      console.error('Nothing was written.')
      return 1
    }
    const changed = await writePair(added, path.join(contentFolder, asked.id))
    console.log(reportOf(added, changed))
    return 0
  } catch (error) {
    console.error(
      `It could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
    return 1
  } finally {
    unlock?.()
  }
}

/** Says how far it has come, at most once a second. */
function progress(): (done: number, total: number) => void {
  let next = Date.now() + 1000
  return (done, total) => {
    if (Date.now() < next) return
    next += 1000
    console.error(`aligning: ${done} of ${total} segments`)
  }
}
