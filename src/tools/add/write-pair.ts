import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Pair } from '../../domain/pair/pair.ts'
import { endings } from './read-source.ts'
import type { NamedSource } from './name-articles.ts'
import { keptSource } from './revise-article.ts'

/**
 * Writes a pair's articles, alignment and sources into its folder, and returns the names of the files
 * that have changed. All of them are written under other names first: where that fails, nothing changes.
 */
export async function writePair(
  pair: Pair,
  sources: readonly NamedSource[],
  folder: string,
): Promise<string[]> {
  const { title, status, formerly, articles, passages } = pair
  const files = new Map<string, string | Uint8Array>()
  for (const source of sources) files.set(source.id + endings[source.format], source.bytes)
  for (const article of articles) {
    const { id, ...rest } = article
    const isNamed = id !== (article.lang as string)
    files.set(`${id}.json`, await json('article', isNamed ? article : rest))
  }
  const ids = articles.map(({ id }) => id)
  files.set(
    'alignment.json',
    await json('alignment', {
      ...(title && { title }),
      ...(status && { status }),
      ...(formerly && { formerly }),
      articles: ids,
      passages,
    }),
  )
  const changed = [...files].filter(([name, text]) => !isSame(path.join(folder, name), text))
  // A source that another takes the place of, under another name.
  const replaced = sources.flatMap(({ id, format }) => {
    const file = keptSource(folder, id)
    return file && path.basename(file) !== id + endings[format] ? [file] : []
  })
  writeTogether(folder, changed)
  for (const file of replaced) rmSync(file)
  return changed.map(([name]) => name)
}

function writeTogether(
  folder: string,
  files: readonly (readonly [string, string | Uint8Array])[],
): void {
  const made = mkdirSync(folder, { recursive: true })
  const waiting = files.map(([name, text]) => {
    return { text, from: path.join(folder, `.${name}.new`), to: path.join(folder, name) }
  })
  try {
    for (const { from, text } of waiting) writeFileSync(from, text)
  } catch (error) {
    for (const { from } of waiting) rmSync(from, { force: true })
    if (made !== undefined) rmSync(made, { recursive: true })
    throw error
  }
  for (const { from, to } of waiting) renameSync(from, to)
}

/** Whether a file says this already: JSON may say it in a layout of its own. */
function isSame(file: string, text: string | Uint8Array): boolean {
  try {
    const there = readFileSync(file)
    if (typeof text !== 'string') return there.equals(text)
    return JSON.stringify(JSON.parse(there.toString())) === JSON.stringify(JSON.parse(text))
  } catch {
    return false
  }
}

/** As the formatter wants it in `content/`, with the schema on top by which an editor completes it. */
async function json(schema: 'article' | 'alignment', data: object): Promise<string> {
  const filepath = path.resolve(import.meta.dirname, '../../../content/pair/file.json')
  const text = JSON.stringify({ $schema: `../../public/schema/${schema}.schema.json`, ...data })
  return await format(text, { ...(await resolveConfig(filepath)), filepath })
}
