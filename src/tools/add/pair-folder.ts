import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { unfinishedFile } from '../content/read-content.ts'
import { Conflict } from './conflict.ts'
import type { Report } from './read-source.ts'

/*
 * How the files of a pair change together. They are written under other names first; then a journal says
 * what is to take the place of what; then they are renamed. A run that is cut off before the journal has
 * changed nothing; one that is cut off after it is finished by the next. Files that somebody else has
 * changed in the meantime are never replaced.
 */

/** By name: a digest of each file that lies in a pair's folder. */
export type FolderState = ReadonlyMap<string, string>

interface Change {
  readonly name: string
  /** Digests of the file that it takes the place of, or `null`, and of itself; `null` where it is taken away. */
  readonly before: string | null
  readonly after: string | null
}

const digestSchema = v.nullable(v.string())
const plainName = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/))
const JournalSchema = v.array(
  v.strictObject({ name: plainName, before: digestSchema, after: digestSchema }),
)

/** The files in a folder; none where there is no such folder. Throws a `Conflict` at a symbolic link. */
export function stateOf(folder: string): FolderState {
  refuseLink(folder)
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  return new Map(
    names.flatMap((name) => {
      const digest = digestIn(folder, name)
      return digest === null ? [] : [[name, digest] as const]
    }),
  )
}

/**
 * Finishes what a run has begun that was cut off, or takes away what it left; says so. Throws a `Conflict`
 * where somebody has changed a file since.
 */
export function healFolder(folder: string, report: Report): void {
  refuseLink(folder)
  if (!existsSync(folder)) return
  const journal = path.join(folder, unfinishedFile)
  if (existsSync(journal)) {
    finish(folder, readJournal(journal))
    rmSync(journal)
    report(
      `${path.basename(folder)}: a run before this one was cut off. What it had to write is written now.`,
    )
  }
  for (const name of readdirSync(folder)) {
    if (/^\..+\.new$/.test(name)) rmSync(path.join(folder, name))
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

function readJournal(journal: string): readonly Change[] {
  try {
    return v.parse(JournalSchema, JSON.parse(readFileSync(journal, 'utf8')))
  } catch {
    throw new Conflict(`${journal}: this cannot be read. Delete it and run this again.`)
  }
}

/** Puts all changes into effect that are not yet. */
function finish(folder: string, changes: readonly Change[]): void {
  for (const { name, before, after } of changes) {
    const now = digestIn(folder, name)
    if (now === after) continue
    const waiting = after === null ? null : digestIn(folder, newName(name))
    if (now !== before || waiting !== after) {
      throw new Conflict(
        `${path.join(folder, name)}: this was changed after a run of this command had been cut off. ` +
          `What that run was to write is in ${newName(name)}: take from it what you want, delete it and ` +
          `${unfinishedFile}, and run this again.`,
      )
    }
    if (after === null) rmSync(path.join(folder, name))
    else renameSync(path.join(folder, newName(name)), path.join(folder, name))
  }
}

/** What lies in a pair's folder, after what was left of a run that was cut off; `null` after a problem. */
export function openFolder(folder: string, report: Report, note: Report): FolderState | null {
  try {
    healFolder(folder, report)
    return stateOf(folder)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    note(error.message)
    return null
  }
}

/**
 * Writes files into a folder, all or none, and takes others away. Throws a `Conflict`, and changes nothing,
 * where one that it would replace is not as it was.
 *
 * @param before the folder as it was when the new files were made of it
 */
export function changeTogether(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  gone: readonly string[],
  before: FolderState,
): void {
  refuseLink(folder)
  const changes = [
    ...[...files].map(([name, bytes]) => ({ name, after: digestOf(bytes) })),
    ...gone.map((name) => ({ name, after: null })),
  ].map((change): Change => ({ ...change, before: before.get(change.name) ?? null }))
  if (changes.length === 0) return
  const made = mkdirSync(folder, { recursive: true })
  try {
    for (const [name, bytes] of files) writeNew(path.join(folder, newName(name)), bytes)
    // What was only read counts too: the new files were made of it.
    for (const name of new Set([...before.keys(), ...changes.map(({ name }) => name)])) {
      if (digestIn(folder, name) === (before.get(name) ?? null)) continue
      throw new Conflict(
        `${path.join(folder, name)}: this was changed while the command ran, and stays as it is. Run this again.`,
      )
    }
    const journal = path.join(folder, newName(unfinishedFile))
    writeNew(journal, Buffer.from(JSON.stringify(changes)))
    renameSync(journal, path.join(folder, unfinishedFile))
  } catch (error) {
    for (const name of [...files.keys(), unfinishedFile]) {
      rmSync(path.join(folder, newName(name)), { force: true })
    }
    if (made !== undefined) rmSync(made, { recursive: true })
    throw error
  }
  finish(folder, changes)
  rmSync(path.join(folder, unfinishedFile))
}

/** Writes a file that is not there yet, down to the disk. */
function writeNew(file: string, bytes: Uint8Array): void {
  rmSync(file, { force: true })
  const handle = openSync(file, 'wx')
  try {
    writeFileSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function newName(name: string): string {
  return `.${name.replace(/^\./, '')}.new`
}

/** The digest of a file, `null` where there is none. Throws a `Conflict` at a symbolic link. */
function digestIn(folder: string, name: string): string | null {
  const file = path.join(folder, name)
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) {
    throw new Conflict(
      `${file}: this is a symbolic link, and is not followed. Put the file itself here.`,
    )
  }
  return found?.isFile() ? digestOf(readFileSync(file)) : null
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A pair's folder may be anywhere its content folder is, but not be a link that leads out of it. */
function refuseLink(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return
  const content = realpathSync(path.dirname(folder))
  const target = existsSync(folder) ? realpathSync(folder) : ''
  if (path.dirname(target) === content) return
  throw new Conflict(
    `${folder}: this is a symbolic link that leads away. Put the folder itself here.`,
  )
}
