import { propTypes } from '../../domain/export/tmx-cuts.ts'
import type { Localized, Pair } from '../../domain/pair/pair.ts'
import type { Memory, Prop } from './memory.ts'
import { isOf, sideOf } from './memory-side.ts'
import type { MemorySide } from './memory-side.ts'
import { readTmx } from './read-tmx.ts'
import { isXliff, readXliff } from './read-xliff.ts'
import { parseFormerPairs, parseTitle } from './tmx-props.ts'

/** A unit: its segments in each language by their numbers from 0, none where it has no such text. */
export interface MemoryUnit {
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** As the file has them, whatever they are. */
  readonly id: string | null
  readonly relation: string | null
  readonly props: readonly Prop[]
  readonly notes: readonly string[]
}

/** What a translation memory says of two languages, or what has to be put right in it. */
export type ReadMemory =
  | {
      readonly ok: true
      readonly first: MemorySide
      readonly second: MemorySide
      readonly units: readonly MemoryUnit[]
      /** Our title of the pair that it was, if one of our files tells of it. */
      readonly title: Localized | null
      /** Whether it states to be of a pair that nobody has gone over. */
      readonly isDraft: boolean
      /** The former ids of the pair that it states to be of. */
      readonly formerly: Pair['formerly'] | null
      /** What has to be looked at, a line each. */
      readonly doubts: readonly string[]
    }
  | { readonly ok: false; readonly problem: string }

/**
 * Reads two languages of a translation memory (TMX 1.1 to 1.4b, or XLIFF 1.2 or 2.x, already decoded): those
 * that are named, else the only two there are, the source language first. Where a file has more than two
 * tags, their regions do not count. A unit's texts become segments in the order of the file, or in that of
 * the articles where the file is one of ours. Units in neither language are left out.
 *
 * Native code in a text (`<bpt>`, `<ph>` and their like) is left out, what `<hi>` or `<g>` sets apart stays.
 * No document type is fetched; of one in the file, the entities that are mere characters are read. A unit
 * that cannot be read is left out and named.
 */
export function parseMemory(text: string, languages?: readonly [string, string]): ReadMemory {
  const [format, read] = isXliff(text) ? ['XLIFF', readXliff] : ['TMX', readTmx]
  let memory: Memory
  try {
    memory = read(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const hint = why.includes('entity')
      ? ' Only characters, the five entities of XML and plain ones of the file itself are read.'
      : ''
    return {
      ok: false,
      problem: `This cannot be read as ${format}: ${why}${hint} Correct the file.`,
    }
  }
  const names = chooseLanguages(memory, languages)
  if (typeof names === 'string') return { ok: false, problem: names }
  const [first, second] = [sideOf(memory, names, 0), sideOf(memory, names, 1)]
  const units = memory.units.flatMap(({ id, props, notes }, unit) => {
    const [ours = [], theirs = []] = [first.ofUnit.get(unit), second.ofUnit.get(unit)]
    const isEmpty = ours.length + theirs.length === 0
    const relation = props.find(({ type }) => type === propTypes.relation)?.text ?? null
    return isEmpty ? [] : { first: ours, second: theirs, id, relation, props, notes }
  })
  const isDraft = memory.stated.some(({ type, text }) => {
    return type === propTypes.status && text === 'draft'
  })
  const former = memory.stated.find(({ type }) => type === propTypes.formerly)
  const formerly = former ? parseFormerPairs(former.text) : null
  const stated = memory.stated.find(({ type }) => type === propTypes.title)
  const title = stated ? parseTitle(stated.text) : null
  const doubts = [...limited(memory.faults), ...first.doubts, ...second.doubts]
  return {
    ok: true,
    first: first.side,
    second: second.side,
    units,
    title,
    isDraft,
    formerly,
    doubts,
  }
}

/** The first of many lines, and how many more there are. */
function limited(lines: readonly string[]): string[] {
  const most = 20
  const more = lines.length - most
  return [...lines.slice(0, most), ...(more > 0 ? [`and ${more} more units`] : [])]
}

/** Two of the languages that the texts are in, or why there are no two to choose. */
function chooseLanguages(
  { source, units }: Memory,
  wanted?: readonly [string, string],
): readonly [string, string] | string {
  const tags = [...new Set(units.flatMap(({ variants }) => variants.map(({ lang }) => lang)))]
  const inFile = `The file has ${tags.join(', ') || 'none'}.`
  if (wanted) {
    const missing = wanted.find((lang) => !tags.some((tag) => isOf(tag, lang)))
    return missing === undefined ? wanted : `There is no text in "${missing}". ${inFile}`
  }
  const names = tags.length === 2 ? tags : [...new Set(tags.map(withoutRegion))]
  const [one, other] = names
  if (one === undefined || other === undefined || names.length > 2) {
    return `A pair has two languages. ${inFile} Say which two, or choose another file.`
  }
  const isSource = (name: string) => source !== null && (isOf(name, source) || isOf(source, name))
  return isSource(other) && !isSource(one) ? [other, one] : [one, other]
}

function withoutRegion(tag: string): string {
  return tag.replace(/-.*/, '')
}
