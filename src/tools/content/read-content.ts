import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { AlignmentSchema, ArticleFileSchema, withId } from '../../content/schema.ts'
import { countsOf, unseenCharacters } from '../../domain/author/characters.ts'
import { checkPair, findUnfitTexts } from '../../domain/author/check.ts'
import type { Path } from '../../domain/author/check.ts'
import { isPairId, slugPattern } from '../../domain/pair/pair.ts'
import type { Article, Pair, PairId } from '../../domain/pair/pair.ts'
import { firstWords } from '../../domain/pair/summary.ts'
import { doubleKeys, jsonFault, jsonLines } from './json-lines.ts'
import type { JsonLines } from './json-lines.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** Where the pairs are: in `content/`, or in the folder that `CONTENT` names, from the root on. */
export const contentFolder = path.resolve(root, process.env['CONTENT'] ?? 'content')

/** The name of the folder in `content/` that has the lexicons, and is no pair. */
export const lexiconFolder = 'lexicon'

/** In a pair's folder: what a run of `npm run add` has begun to write, until all of it is written. */
export const unfinishedFile = '.unfinished'

/** The ids of all pairs in a content folder: the names of its folders, sorted. */
export function pairIds(folder = contentFolder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .filter((entry) => entry.name !== lexiconFolder && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

/** A pair as it lies in its folder, or what has to be put right in it: one line a problem. */
export type ReadPair =
  | { readonly ok: true; readonly pair: Pair }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Reads `alignment.json` and the two articles that it names, `{id}.json`, and checks them. Every
 * problem names the file, the line, the id there and what to do.
 */
export function readPair(id: string, folder = contentFolder): ReadPair {
  const { pair, problems, place } = readFiles(id, folder)
  const found = pair ? checkPair(pair) : []
  const all = [
    ...problems,
    ...found.map(
      ({ where, id, message, path }) => `${place(`${where}.json`, path)}: ${id}: ${message}`,
    ),
  ]
  return pair && all.length === 0 ? { ok: true, pair } : { ok: false, problems: all }
}

/**
 * The same of a pair that is being worked on: only what a schema can say is checked, and the keys of
 * objects are in the order of the files.
 */
export function readUnfinishedPair(id: string, folder = contentFolder): ReadPair {
  const { pair, problems } = readFiles(id, folder, { asWritten: true })
  return pair && problems.length === 0 ? { ok: true, pair } : { ok: false, problems }
}

function readFiles(id: string, folder: string, { asWritten = false } = {}) {
  const problems: string[] = []
  const lines = new Map<string, JsonLines>()
  const place = (file: string, where: Path) => {
    return `${nameOf(path.join(folder, id, file))}:${lines.get(file)?.at(where) ?? 1}`
  }
  const read = <Schema extends v.GenericSchema>(file: string, schema: Schema) => {
    const name = path.join(folder, id, file)
    if (!existsSync(name)) {
      problems.push(`${nameOf(name)}: cannot be read, for there is no such file. Add it.`)
      return null
    }
    if (leadsOut(name, folder)) {
      problems.push(
        `${nameOf(name)}: a symbolic link leads out of the content, and is not followed. Put the file itself here.`,
      )
      return null
    }
    const json = readFileSync(name, 'utf8')
    let data: unknown
    try {
      data = JSON.parse(json)
    } catch {
      const { line, fault } = jsonFault(json)
      problems.push(`${nameOf(name)}:${line}: cannot be read as JSON (${fault}). Correct it.`)
      return null
    }
    const linesHere = jsonLines(json)
    lines.set(file, linesHere)
    for (const { text, why } of findUnfitTexts(data)) {
      const words = JSON.stringify(firstWords(text, 80))
      const which = why === 'unseen character' ? ` (${countsOf(unseenCharacters(text))})` : ''
      problems.push(`${nameOf(name)}:${linesHere.ofText(text)}: ${words} ${unfit[why]}${which}`)
    }
    for (const { key, line } of doubleKeys(json)) {
      problems.push(`${nameOf(name)}:${line}: "${key}" stands twice here. Take one of them out.`)
    }
    const parsed = v.safeParse(schema, withoutSchemaLink(data))
    if (parsed.success && asWritten) return withoutSchemaLink(data) as v.InferOutput<Schema>
    if (parsed.success) return parsed.output
    for (const issue of parsed.issues) {
      const at = v.getDotPath(issue) ?? 'the whole file'
      problems.push(
        `${place(file, pathOf(issue))}: ${at}: ${issue.message}. Correct it as the schema says.`,
      )
    }
    return null
  }

  if (!isPairId(id)) {
    problems.push(
      slugPattern.test(id)
        ? `${id}: this is no id of a pair, for it has a meaning of its own here or on some computers. Rename the folder.`
        : `${id}: the folder's name is the pair's id. Use lower-case words and hyphens.`,
    )
  }
  if (existsSync(path.join(folder, id, unfinishedFile))) {
    problems.push(
      `${id}: a run of "npm run add" was cut off here. Run it again, and it finishes it.`,
    )
  }
  const alignment = read('alignment.json', AlignmentSchema)
  const articles: Article[] = []
  for (const name of alignment?.articles ?? []) {
    const file = read(`${name}.json`, ArticleFileSchema)
    if (!file) continue
    const article = withId(file)
    if (article.id !== name) {
      const where = place(`${name}.json`, [file.id ? 'id' : 'lang'])
      const fault = file.id
        ? `its id is "${file.id}". Make it "${name}", as the file is called.`
        : `its lang is "${file.lang}". Make it "${name}", or write "id": "${name}" beside it.`
      problems.push(`${where}: ${fault}`)
    }
    articles.push(article)
  }
  const [first, second] = articles
  const pair: Pair | null =
    alignment && first && second
      ? {
          id: id as PairId,
          ...(alignment.title && { title: alignment.title }),
          ...(alignment.status && { status: alignment.status }),
          ...(alignment.formerly && { formerly: alignment.formerly }),
          articles: [first, second],
          passages: alignment.passages,
        }
      : null
  return { pair, problems, place }
}

/** Whether a file is, by way of links, in another folder than that of its pair. */
function leadsOut(file: string, folder: string): boolean {
  const inside = path.join(realpathSync(folder), path.relative(folder, path.dirname(file)))
  return path.dirname(realpathSync(file)) !== inside
}

/** As a terminal or an editor finds it: from the folder on in which the command runs. */
function nameOf(file: string): string {
  const name = path.relative(process.cwd(), file)
  return name.startsWith('..') ? file : name
}

function pathOf(issue: v.GenericIssue): Path {
  return (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  )
}

const unfit = {
  'not composed': 'is not in composed form. Save it as Unicode NFC.',
  'half a character': 'has half of a character. Write the character whole or take it out.',
  'control character': 'has a control character. Take it out.',
  'unseen character': 'has a character that nobody sees. Take it out.',
} as const

/** The link by which an editor finds the schema is no part of the data. */
function withoutSchemaLink(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== '$schema'))
}
