import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { evidenceFor } from '../../domain/align/evidence.ts'
import { readDictionaryFile } from './read-dictionary.ts'
import type { Evidence } from '../../domain/align/evidence.ts'

const folder = path.resolve(import.meta.dirname, '../../../content/lexicon')

const known = new Map<string, Evidence>()

/**
 * The aligner's evidence for two languages: our lexicons and regions, and dictionaries of the user's own,
 * as files, or as texts that `learned` gives. With `ours` false, our lexicons are left out. Files are read once.
 */
export function readEvidence(
  first: string,
  second: string,
  {
    dictionaries = [],
    learned = [],
    ours = true,
  }: {
    dictionaries?: readonly string[]
    learned?: readonly string[]
    ours?: boolean
  } = {},
): Evidence {
  const places = path.join(folder, 'places.tsv')
  const lexicons = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => file.endsWith('.tsv') && file !== places)
  const files = [...(ours ? lexicons : []), ...dictionaries]
  const name = JSON.stringify([first, second, files, learned])
  const evidence =
    known.get(name) ??
    evidenceFor(first, second, {
      lexicons: [...files.map(readDictionaryFile), ...learned],
      places: readFileSync(places, 'utf8'),
    })
  known.set(name, evidence)
  return evidence
}
