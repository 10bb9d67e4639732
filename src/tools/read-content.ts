import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { AlignmentSchema, ArticleSchema } from '../content/schema.ts'
import { checkPair, findUnfitTexts } from '../domain/check.ts'
import { slugPattern } from '../domain/pair.ts'
import type { Article, Pair, PairId } from '../domain/pair.ts'
import { firstWords } from '../domain/summary.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Where the pairs are: in `content/`, or in the folder that `CONTENT` names, from the root on. */
export const contentFolder = path.resolve(root, process.env['CONTENT'] ?? 'content')

/** The ids of all pairs in a content folder: the names of its folders, sorted, but for the lexicons'. */
export function pairIds(folder = contentFolder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'lexicon')
    .map((entry) => entry.name)
    .sort()
}

/** A pair as it lies in its folder, or what has to be put right in it: one line a problem. */
export type ReadPair =
  | { readonly ok: true; readonly pair: Pair }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Reads `alignment.json` and the two articles that it names, `{lang}.json`, and checks them. Every
 * problem names the file, the id in it and what to do.
 */
export function readPair(id: string, folder = contentFolder): ReadPair {
  const problems: string[] = []
  const read = <Schema extends v.GenericSchema>(file: string, schema: Schema) => {
    const name = `${id}/${file}`
    let data: unknown
    try {
      data = JSON.parse(readFileSync(path.join(folder, id, file), 'utf8'))
    } catch (error) {
      problems.push(`${name}: cannot be read as JSON. Correct it. (${String(error)})`)
      return null
    }
    for (const { text, why } of findUnfitTexts(data)) {
      problems.push(`${name}: ${JSON.stringify(firstWords(text, 80))} ${unfit[why]}`)
    }
    const parsed = v.safeParse(schema, withoutSchemaLink(data))
    if (parsed.success) return parsed.output
    for (const issue of parsed.issues) {
      const at = v.getDotPath(issue) ?? 'the whole file'
      problems.push(`${name}: ${at}: ${issue.message}. Correct it as the schema says.`)
    }
    return null
  }

  if (!slugPattern.test(id)) {
    problems.push(`${id}: the folder's name is the pair's id. Use lower-case words and hyphens.`)
  }
  const alignment = read('alignment.json', AlignmentSchema)
  const articles: Article[] = []
  for (const lang of alignment?.articles ?? []) {
    const article = read(`${lang}.json`, ArticleSchema)
    if (!article) continue
    if (article.lang !== lang) {
      problems.push(`${id}/${lang}.json: its lang is "${article.lang}". Make it "${lang}".`)
    }
    articles.push(article)
  }
  const [first, second] = articles
  if (!alignment || !first || !second) return { ok: false, problems }
  const pair: Pair = {
    id: id as PairId,
    articles: [first, second],
    passages: alignment.passages,
  }
  for (const problem of checkPair(pair)) {
    problems.push(`${id}/${problem.where}.json: ${problem.id}: ${problem.message}`)
  }
  return problems.length === 0 ? { ok: true, pair } : { ok: false, problems }
}

const unfit = {
  'not composed': 'is not in composed form. Save it as Unicode NFC.',
  'half a character': 'has half of a character. Write the character whole or take it out.',
  'control character': 'has a control character. Take it out.',
} as const

/** The link by which an editor finds the schema is no part of the data. */
function withoutSchemaLink(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== '$schema'))
}
