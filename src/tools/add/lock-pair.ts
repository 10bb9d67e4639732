import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Conflict } from './conflict.ts'

/**
 * Keeps other runs from working on a pair until the function that it gives is called. Throws a `Conflict`
 * where another run does; a lock of a run that is no more is taken over.
 */
export function lockPair(content: string, id: string): () => void {
  mkdirSync(content, { recursive: true })
  const lock = path.join(content, `.${id}.lock`)
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => {
        rmSync(lock, { force: true })
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    takeOver(lock, id)
  }
  throw new Conflict(
    `Another run is at work on "${id}". Wait until it is done, and run this again.`,
  )
}

/** Takes away the lock of a run that is no more; throws where it is at work. */
function takeOver(lock: string, id: string): void {
  const aside = `${lock}.${process.pid}`
  const holder = holderOf(lock)
  if (holder !== null && isAlive(holder)) {
    throw new Conflict(
      `Another run (process ${holder}) is at work on "${id}". Wait until it is done, and run this again. ` +
        `If there is none, delete ${path.basename(lock)} beside the pair's folder.`,
    )
  }
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // Another run may have taken it over, and locked anew, a moment ago.
  const taken = holderOf(aside)
  if (taken !== holder) linkSync(aside, lock)
  rmSync(aside, { force: true })
}

function holderOf(lock: string): number | null {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    return Number.isSafeInteger(holder) && holder > 0 ? holder : null
  } catch {
    return null
  }
}

function isAlive(holder: number): boolean {
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
