import { readFileSync } from 'node:fs'
import { dictionaryLines } from '../../content/read/dictionary-lines.ts'

/** What `dictionaryLines` makes of a file and of those beside it that belong to it. Throws where one cannot be read. */
export function readDictionaryFile(file: string): string {
  return dictionaryLines(file, (name) => readFileSync(name))
}
