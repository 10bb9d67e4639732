import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const root = path.resolve(import.meta.dirname, '../../..')
const shared = ['alignment', 'comparable'].map((name) => path.resolve(root, '../shared', name))

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const Place = v.strictTuple([index, index])
// A link may say its relation as well: that is by reading, and not scored.
const Link = v.pipe(
  v.tupleWithRest([index, index], v.string()),
  v.transform(([first, second]): Place => [first, second]),
)
const Document = v.objectWithRest(
  {
    id: v.string(),
    links: v.optional(v.array(Link), []),
    weak: v.optional(v.array(Place), []),
    differences: v.optional(v.array(v.looseObject({ links: v.array(Place) }))),
  },
  v.array(v.string()),
)
const Sets = v.looseObject({ sets: v.record(v.string(), v.array(Document)) })

/** Where a link is: two indices from 0. */
export type Place = readonly [number, number]

/** Exact words of both sides that disagree, and the links in whose segments they stand. */
export interface QuotedDifference {
  readonly words: readonly [string, string]
  readonly links: readonly Place[]
}

/** Texts in two languages with the links between their segments. */
export interface AlignedDocument {
  readonly id: string
  readonly sides: readonly [AlignedSide, AlignedSide]
  readonly links: readonly Place[]
  /** Pairs that merely touch: finding one is neither right nor wrong. */
  readonly weak: readonly Place[]
  /** What differs, by reading; `null` where nobody has looked. */
  readonly differences: readonly QuotedDifference[] | null
}

interface AlignedSide {
  /** The key of its text in the file, and its language. */
  readonly lang: string
  readonly segments: readonly string[]
}

/** The files of aligned documents: the shared ones beside the project, else our own small ones. */
export function setFiles(): string[] {
  const there = shared.filter((folder) => existsSync(folder))
  const folders = there.length > 0 ? there : [path.join(root, 'tests/fixtures/alignment')]
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join(folder, name)),
  )
}

/** Reads a file of aligned documents by scenario; its two languages are the keys that hold texts. */
export function readSets(file: string): Map<string, AlignedDocument[]> {
  const { sets } = v.parse(Sets, JSON.parse(readFileSync(file, 'utf8')))
  return new Map(
    Object.entries(sets).map(([scenario, documents]) => [
      scenario,
      documents.map(({ id, links, weak, differences, ...texts }) => {
        const [first, second] = Object.entries(texts).map(([lang, segments]) => ({
          lang,
          segments: segments.map((text) => text.normalize('NFC')),
        }))
        if (!first || !second) throw new Error(`${file}: ${id} has no texts in two languages.`)
        const quoted = differences?.map(({ links, ...words }) => {
          const [one, other] = [words[first.lang], words[second.lang]].map((quote) =>
            typeof quote === 'string' ? quote.normalize('NFC') : '',
          )
          return { words: [one ?? '', other ?? ''] as const, links }
        })
        return { id, sides: [first, second], links, weak, differences: quoted ?? null }
      }),
    ]),
  )
}
