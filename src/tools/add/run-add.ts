import path from 'node:path'
import { slugPattern } from '../../domain/pair/pair.ts'
import { addMemory } from './add-memory.ts'
import { addPair } from './add-pair.ts'
import { lockPair } from './lock-pair.ts'
import { readOptions, usage } from './options.ts'
import type { Options } from './options.ts'
import { reportOf } from './report.ts'
import { writePair } from './write-pair.ts'

/** Where a command writes, a line at a time; `console` is one. */
interface Output {
  log: (line: string) => void
  error: (line: string) => void
}

/** The command `add` with its arguments, for a content folder; gives what it exits with. */
export async function runAdd(
  args: readonly string[],
  folder: string,
  output: Output,
): Promise<number> {
  const options = readOptions(args)
  if (options === 'help') {
    output.log(usage)
    return 0
  }
  if ('fault' in options) {
    output.error(`${options.fault}\n\n${usage}`)
    return 2
  }
  return await add(options, folder, output)
}

async function add(asked: Options, folder: string, output: Output): Promise<number> {
  const complain = (problem: string) => output.error(problem)
  let unlock: (() => void) | null = null
  try {
    // An id that is none is told of when the pair is made.
    unlock = slugPattern.test(asked.id) ? lockPair(folder, asked.id) : null
    const added = asked.isMemory
      ? addMemory(asked, folder, complain)
      : await addPair(asked, folder, complain, progress(complain))
    if (!added) {
      complain('Nothing was written.')
      return 1
    }
    const changed = await writePair(added, path.join(folder, asked.id))
    output.log(reportOf(added, changed))
    return 0
  } catch (error) {
    complain(`It could not be written: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  } finally {
    unlock?.()
  }
}

/** Says how far it has come, at most once a second. */
function progress(say: (line: string) => void): (done: number, total: number) => void {
  let next = Date.now() + 1000
  return (done, total) => {
    if (Date.now() < next) return
    next += 1000
    say(`aligning: ${done} of ${total} segments`)
  }
}
