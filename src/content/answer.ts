import * as v from 'valibot'
import type { PairId } from '../domain/pair/pair.ts'
import { libraryFile, pairFile, wholeLibraryFile } from './files.ts'
import { LibrarySchema, PairSchema, WholeLibrarySchema } from './schema.ts'

/*
 * What may pass for a file of the content. A host can answer with anything: its own page, half a file,
 * nothing at all, another pair. The page and the service worker ask this alike.
 */

/** A pair's file holds that pair. */
export function pairAnswer(id: PairId) {
  return v.pipe(
    PairSchema,
    v.check((pair) => pair.id === id, 'This is another pair'),
  )
}

/** Whether a text is, whole and valid, the file of the content that is asked for, by its path below the base. */
export function isAnswer(file: string, text: string): boolean {
  const schema = schemaOf(file)
  return schema !== null && read(schema, text) !== null
}

/** What a text holds by a schema, or `null` where it is cut off or something else. */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): { readonly value: v.InferOutput<Schema> } | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? { value: parsed.output } : null
  } catch {
    return null
  }
}

/** Whether a file of the content, by its path below the base, is one that `isAnswer` can judge. */
export function isKnown(file: string): boolean {
  return schemaOf(file) !== null
}

function schemaOf(file: string) {
  if (file === libraryFile) return LibrarySchema
  if (file === wholeLibraryFile) return WholeLibrarySchema
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '') as PairId
  return file === pairFile(id) ? pairAnswer(id) : null
}
