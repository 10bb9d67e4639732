import { dictionaryLines } from '../../content/read/dictionary-lines.ts'
import { languagesOf } from '../../domain/align/lexicon.ts'
import type { OwnDictionary } from './own-dictionary.ts'

// The dictionaries that people have are of some megabytes.
const largest = 30_000_000

/**
 * What is in each dictionary among files: those that belong to one have one name and several endings. `null`
 * where one is not whole, is no dictionary, or is too large.
 */
export async function readDictionaries(files: readonly File[]): Promise<OwnDictionary | null> {
  if (files.some(({ size }) => size > largest)) return null
  const bytes = new Map(
    await Promise.all(
      files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
    ),
  )
  const fileOf = (name: string) => {
    const found = bytes.get(name)
    if (!found) throw new Error(`${name} is not there`)
    return found
  }
  const heads = [...bytes.keys()].filter((name) => !/\.(?:idx|syn|dict|dict\.dz)$/.test(name))
  try {
    const lines = heads.map((name) => dictionaryLines(name, fileOf))
    if (lines.length === 0 || !lines.every((text) => text.includes('\t'))) return null
    const names = files.map(({ name }) => name)
    return { names, lines, langs: lines.flatMap((text) => languagesOf(text) ?? []) }
  } catch {
    return null
  }
}
