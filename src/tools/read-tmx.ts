import { parseCuts } from '../domain/export/tmx-cuts.ts'
import { readMemory } from './tmx-memory.ts'
import type { Memory, Variant } from './tmx-memory.ts'

/** One language of a translation memory, with what one of our files states of its article. */
export interface TmxSide {
  readonly lang: string
  readonly outlet?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
  /** In NFC and on one line each. */
  readonly segments: readonly string[]
  /** After each segment: the white space before the next one of its block, `null` where none is known. */
  readonly spaces: readonly (string | null)[]
}

/** A unit: its segments in each language by their numbers from 0, none where it has no such text. */
export interface TmxUnit {
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** As the file has them, whatever they are. */
  readonly id: string | null
  readonly relation: string | null
  readonly notes: readonly string[]
}

/** What a translation memory says of two languages, or what has to be put right in it. */
export type ReadTmx =
  | {
      readonly ok: true
      readonly first: TmxSide
      readonly second: TmxSide
      readonly units: readonly TmxUnit[]
    }
  | { readonly ok: false; readonly problem: string }

/**
 * Reads two languages of a translation memory (TMX 1.1 to 1.4b, already decoded): those that are
 * named, else the only two there are, the source language first. Where a file has more than two tags,
 * their regions do not count. A unit's texts become segments in the order of the file, or in that of
 * the articles where the file is one of ours. Units in neither language are left out.
 *
 * Native code in a text (`<bpt>`, `<ph>` and their like) is left out, what `<hi>` sets apart stays.
 * No document type is fetched and none is followed: a file that uses an entity of its own is refused.
 */
export function parseTmx(text: string, languages?: readonly [string, string]): ReadTmx {
  let memory: Memory
  try {
    memory = readMemory(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const hint = why.includes('entity')
      ? ' Only characters and the five entities of XML are read.'
      : ''
    return { ok: false, problem: `This cannot be read as TMX: ${why}${hint} Correct the file.` }
  }
  const names = chooseLanguages(memory, languages)
  if (typeof names === 'string') return { ok: false, problem: names }
  const [first, second] = [sideOf(memory, names, 0), sideOf(memory, names, 1)]
  const units = memory.units.flatMap(({ id, relation, notes }, unit) => {
    const [ours = [], theirs = []] = [first.ofUnit.get(unit), second.ofUnit.get(unit)]
    const isEmpty = ours.length + theirs.length === 0
    return isEmpty ? [] : { first: ours, second: theirs, id, relation, notes }
  })
  return { ok: true, first: first.side, second: second.side, units }
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

/** Whether a tag is a language or one of its variants: `en-US` is of `en`. */
function isOf(tag: string, lang: string): boolean {
  return tag === lang || tag.startsWith(`${lang}-`)
}

/** The segments of one of two languages, and which of them each unit has. */
function sideOf({ units, stated }: Memory, names: readonly [string, string], index: 0 | 1) {
  const lang = names[index]
  const other = names[1 - index]
  const isOurs = (tag: string) => isOf(tag, lang) && tag !== other
  const found = units.flatMap(({ variants }, unit) =>
    variants
      .filter((variant) => isOurs(variant.lang))
      .flatMap((variant) => segmentsIn(variant).map((segment) => ({ ...segment, variant, unit }))),
  )
  const isOrdered = found.every(({ place }) => place !== null)
  const ordered = isOrdered ? found.sort((a, b) => (a.place ?? 0) - (b.place ?? 0)) : found
  const ofUnit = new Map<number, number[]>()
  ordered.forEach(({ unit }, number) => {
    ofUnit.set(unit, [...(ofUnit.get(unit) ?? []), number])
  })
  const spaces = ordered.map(({ space, variant, place }, number) => {
    const next = ordered[number + 1]
    return next?.variant === variant && next.place === (place ?? 0) + 1 ? space : null
  })
  const fields = ['outlet', 'date', 'url'].flatMap((name) => {
    const field = stated.find((one) => one.type === `x-${name}` && isOurs(one.lang))
    return field ? [[name, onOneLine(field.text)] as const] : []
  })
  const segments = ordered.map(({ text }) => text)
  return { side: { lang, ...Object.fromEntries(fields), segments, spaces }, ofUnit }
}

interface Found {
  readonly text: string
  /** Its number in its article. */
  readonly place: number | null
  /** What parts it from the next one in the same text, if only white space does. */
  readonly space: string | null
}

/** The segments that one of our files tells of; a text of any other, or that was edited, is one. */
function segmentsIn({ text, cuts }: Variant): Found[] {
  const known = parseCuts(cuts)
  const segments: Found[] =
    known?.at(-1)?.end === text.length
      ? known.map(({ place, start, end }, index) => {
          const between = text.slice(end, known[index + 1]?.start)
          const space = between.replace(/[\t-\r\u2028\u2029]/g, ' ')
          return { text: text.slice(start, end), place, space: space.trim() === '' ? space : null }
        })
      : [{ text, place: null, space: null }]
  return segments
    .map((segment) => ({ ...segment, text: onOneLine(segment.text) }))
    .filter((segment) => segment.text !== '')
}

/** No segment of ours has a line break, a tab or another control character in it. */
function onOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/ *[\t-\r\u2028\u2029]\s*/g, ' ')
    .replaceAll('\x7f', '')
    .trim()
}
