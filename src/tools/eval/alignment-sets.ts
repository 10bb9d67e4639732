import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const root = path.resolve(import.meta.dirname, '../../..')
const shared = path.resolve(root, '../shared/alignment')

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const Document = v.objectWithRest(
  { id: v.string(), links: v.optional(v.array(v.strictTuple([index, index])), []) },
  v.array(v.string()),
)
const Sets = v.looseObject({ sets: v.record(v.string(), v.array(Document)) })

/** Texts in two languages with the links between their segments, as indices from 0. */
export interface AlignedDocument {
  readonly id: string
  readonly sides: readonly [AlignedSide, AlignedSide]
  readonly links: readonly (readonly [number, number])[]
}

interface AlignedSide {
  readonly lang: string
  readonly segments: readonly string[]
}

/** The files of aligned documents: the shared ones beside the project, else our own small ones. */
export function setFiles(): string[] {
  const folder = existsSync(shared) ? shared : path.join(root, 'tests/fixtures/alignment')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name))
}

/** Reads a file of aligned documents by scenario; its two languages are the keys that hold texts. */
export function readSets(file: string): Map<string, AlignedDocument[]> {
  const { sets } = v.parse(Sets, JSON.parse(readFileSync(file, 'utf8')))
  return new Map(
    Object.entries(sets).map(([scenario, documents]) => [
      scenario,
      documents.map(({ id, links, ...texts }) => {
        const [first, second] = Object.entries(texts).map(([lang, segments]) => ({
          lang,
          segments: segments.map((text) => text.normalize('NFC')),
        }))
        if (!first || !second) throw new Error(`${file}: ${id} has no texts in two languages.`)
        return { id, sides: [first, second], links }
      }),
    ]),
  )
}

/** A file of aligned documents with other links: as it was, but for those. */
export function withLinks(
  file: string,
  linksOf: (scenario: string, at: number) => readonly (readonly [number, number])[],
): unknown {
  const data = v.parse(Sets, JSON.parse(readFileSync(file, 'utf8')))
  const sets = Object.entries(data.sets).map(([scenario, documents]) => [
    scenario,
    documents.map((document, at) => ({ ...document, links: linksOf(scenario, at) })),
  ])
  return { ...data, sets: Object.fromEntries(sets) as unknown }
}
