import { clean, countsOf, unseenCharacters } from '../../../domain/author/characters.ts'
import { parseCuts, propTypes } from '../../../domain/export/tmx-cuts.ts'
import type { BlockLayout } from '../../../domain/export/tmx-cuts.ts'
import type { Block, Localized, Pair } from '../../../domain/pair/pair.ts'
import { legacyOf } from '../read/legacy-text.ts'
import { droppedMark, readMemory } from './tmx-memory.ts'
import type { Memory, Prop, Variant } from './tmx-memory.ts'
import { parseBlocks, parseFormerPairs, parseTitle } from './tmx-props.ts'

/** One language of a translation memory, with what one of our files states of its article. */
export interface TmxSide {
  /** The id of the article; its language where the file names none. */
  readonly id: string
  readonly lang: string
  readonly outlet?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
  /** In NFC and on one line each. */
  readonly segments: readonly string[]
  /** After each segment: the white space before the next one of its block, `null` where none is known. */
  readonly spaces: readonly (string | null)[]
  /** The same segments in the blocks that one of our files tells of; else `null`. */
  readonly blocks: readonly Block[] | null
  /** Whether it tells of blocks that these segments cannot be in. */
  readonly hasBrokenBlocks: boolean
}

/** A unit: its segments in each language by their numbers from 0, none where it has no such text. */
export interface TmxUnit {
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** As the file has them, whatever they are. */
  readonly id: string | null
  readonly relation: string | null
  readonly props: readonly Prop[]
  readonly notes: readonly string[]
}

/** What a translation memory says of two languages, or what has to be put right in it. */
export type ReadTmx =
  | {
      readonly ok: true
      readonly first: TmxSide
      readonly second: TmxSide
      readonly units: readonly TmxUnit[]
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
 * Reads two languages of a translation memory (TMX 1.1 to 1.4b, already decoded): those that are
 * named, else the only two there are, the source language first. Where a file has more than two tags,
 * their regions do not count. A unit's texts become segments in the order of the file, or in that of
 * the articles where the file is one of ours. Units in neither language are left out.
 *
 * Native code in a text (`<bpt>`, `<ph>` and their like) is left out, what `<hi>` sets apart stays.
 * No document type is fetched; of one in the file, the entities that are mere characters are read. A unit
 * that cannot be read is left out and named.
 */
export function parseTmx(text: string, languages?: readonly [string, string]): ReadTmx {
  let memory: Memory
  try {
    memory = readMemory(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const hint = why.includes('entity')
      ? ' Only characters, the five entities of XML and plain ones of the file itself are read.'
      : ''
    return { ok: false, problem: `This cannot be read as TMX: ${why}${hint} Correct the file.` }
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

/** Whether a tag is a language or one of its variants: `en-US` is of `en`. */
function isOf(tag: string, lang: string): boolean {
  return tag === lang || tag.startsWith(`${lang}-`)
}

/** The segments of one of two languages, and which of them each unit has. */
function sideOf({ units, stated }: Memory, names: readonly [string, string], index: 0 | 1) {
  const lang = names[index]
  const other = names[1 - index]
  const isOurs = (tag: string) => isOf(tag, lang) && tag !== other
  const texts = units.flatMap(({ variants }) =>
    variants.filter(({ lang }) => isOurs(lang)).map(({ text }) => text),
  )
  // A file that this program has written is as it should be, whatever it looks like.
  const isWrittenHere = stated.some(({ type }) => type === propTypes.blocks)
  const legacy = isWrittenHere ? null : legacyOf(texts.slice(0, 1000).join('\n'))
  const found = units.flatMap(({ variants }, unit) =>
    variants
      .filter((variant) => isOurs(variant.lang))
      .flatMap((variant) =>
        segmentsIn(variant, legacy?.convert ?? null).map((segment) => ({
          ...segment,
          variant,
          unit,
        })),
      ),
  )
  const isOrdered = found.every(({ place }) => place !== null)
  const ordered = isOrdered ? found.sort((a, b) => (a.place ?? 0) - (b.place ?? 0)) : found
  const ofUnit = new Map<number, number[]>()
  ordered.forEach(({ unit }, number) => {
    const numbers = ofUnit.get(unit)
    if (numbers) numbers.push(number)
    else ofUnit.set(unit, [number])
  })
  const spaces = ordered.map(({ space, variant, place }, number) => {
    const next = ordered[number + 1]
    return next?.variant === variant && next.place === (place ?? 0) + 1 ? space : null
  })
  const fields = ['article', 'outlet', 'date', 'url'].flatMap((name) => {
    const field = stated.find((one) => one.type === `x-${name}` && isOurs(one.lang))
    return field ? [[name, onOneLine(field.text)] as const] : []
  })
  const segments = ordered.map(({ text }) => text)
  const variants = [...new Set(found.map(({ variant }) => variant))]
  const unseen = variants
    .flatMap(({ text }) => unseenCharacters(text))
    .filter((one) => one !== droppedMark)
  const dropped = unseen.length > 0 ? [`${lang}: dropped characters: ${countsOf(unseen)}`] : []
  const layout = stated.find(({ type, lang }) => type === propTypes.blocks && isOurs(lang))
  const blocks = layout ? blocksOf(parseBlocks(layout.text) ?? [], ordered) : null
  const hasBrokenBlocks = layout !== undefined && blocks === null
  const converted = legacy
    ? [
        legacy.convert
          ? `${lang}: it was written in ${legacy.name}, and is converted: compare it with the original`
          : `${lang}: it seems to be ${legacy.name}, and some of it is lost: look at its texts`,
      ]
    : []
  const { article, ...told } = Object.fromEntries(fields)
  // Of two articles in one language, ours have tags for private use.
  const plain = lang.replace(/-x-.*/, '')
  const id = article ?? plain
  const side = { id, lang: plain, ...told, segments, spaces, blocks, hasBrokenBlocks }
  return { side, ofUnit, doubts: [...converted, ...dropped] }
}

/** Blocks of all segments, in their order, without those that are gone; `null` where they do not fit. */
function blocksOf(layout: readonly BlockLayout[], segments: readonly CutSegment[]): Block[] | null {
  const texts = new Map(segments.map(({ place, text }) => [place, text]))
  const ids = new Set<string>()
  let place = 0
  const blocks = layout.flatMap(({ segments, ...block }) => {
    const told = segments.flatMap(({ id, space }) => {
      const text = texts.get(place++)
      if (text === undefined) return []
      ids.add(id)
      return [{ id, text, space }]
    })
    const whole = told.map(({ id, text, space }, index) => {
      return { id, text: index < told.length - 1 ? text + space : text }
    })
    return whole.length > 0 ? [{ ...block, segments: whole }] : []
  })
  return ids.size === segments.length ? blocks : null
}

interface CutSegment {
  readonly text: string
  /** Its number in its article. */
  readonly place: number | null
  /** What parts it from the next one in the same text, if only white space does. */
  readonly space: string | null
}

/**
 * The segments that one of our files tells of; a text of any other, or that was edited, is one, which
 * stands where the first of them stood.
 */
function segmentsIn(
  { text, cuts }: Variant,
  convert: ((text: string) => string) | null,
): CutSegment[] {
  const known = parseCuts(cuts)
  const segments: CutSegment[] =
    known?.at(-1)?.end === text.length
      ? known.map(({ place, start, end }, index) => {
          const between = text.slice(end, known[index + 1]?.start)
          const space = between.replace(/[\t-\r\u2028\u2029]/g, ' ')
          return { text: text.slice(start, end), place, space: space.trim() === '' ? space : null }
        })
      : [{ text, place: known?.[0]?.place ?? null, space: null }]
  return segments
    .map((segment) => ({
      ...segment,
      text: onOneLine(convert ? convert(segment.text) : segment.text),
    }))
    .filter((segment) => segment.text !== '')
}

/** No segment of ours has a line break, a tab or another control character in it. */
function onOneLine(text: string): string {
  return clean(text)
    .replace(/\s+/g, (run) => (/[\t\n]/.test(run) ? ' ' : run))
    .trim()
}
