import { readFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { endings } from '../../content/read/endings.ts'
import type { AddedPair } from './add-pair.ts'
import { changeTogether } from './pair-folder.ts'
import { keptSource } from './revise-article.ts'

/**
 * Writes a pair's articles, alignment and sources into its folder, and returns the names of the files
 * that have changed. Where that fails, or where somebody has changed one of them since the pair was made,
 * nothing changes.
 */
export async function writePair(
  { pair, sources, before }: Pick<AddedPair, 'pair' | 'sources' | 'before'>,
  folder: string,
): Promise<string[]> {
  const { title, status, formerly, articles, passages } = pair
  const files = new Map<string, Uint8Array>()
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
  const changed = [...files].filter(([name, bytes]) => !isSame(path.join(folder, name), bytes))
  // A source that another takes the place of, under another name.
  const replaced = sources.flatMap(({ id, format }) => {
    const file = keptSource(folder, id)
    return file && path.basename(file) !== id + endings[format] ? [path.basename(file)] : []
  })
  changeTogether(folder, new Map(changed), replaced, before)
  return changed.map(([name]) => name)
}

/** Whether a file says this already: JSON may say it in a layout of its own. */
function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    const there = readFileSync(file)
    if (there.equals(bytes)) return true
    if (!file.endsWith('.json')) return false
    const dataOf = (text: Uint8Array) => JSON.stringify(JSON.parse(text.toString()))
    return dataOf(there) === dataOf(bytes)
  } catch {
    return false
  }
}

/** As the formatter wants it in `content/`, with the schema on top by which an editor completes it. */
async function json(schema: 'article' | 'alignment', data: object): Promise<Uint8Array> {
  const filepath = path.resolve(import.meta.dirname, '../../../content/pair/file.json')
  const text = JSON.stringify({ $schema: `../../public/schema/${schema}.schema.json`, ...data })
  return Buffer.from(await format(text, { ...(await resolveConfig(filepath)), filepath }))
}
