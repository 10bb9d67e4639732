import { clean, countsOf, unseenCharacters } from '../../domain/author/characters.ts'
import { newParagraphs } from '../../domain/author/revise.ts'
import { parseCuts, propTypes } from '../../domain/export/tmx-cuts.ts'
import type { BlockLayout } from '../../domain/export/tmx-cuts.ts'
import type { Block } from '../../domain/pair/pair.ts'
import { legacyOf } from '../read/legacy-text.ts'
import type { Memory, Variant } from './memory.ts'
import { droppedMark } from './read-units.ts'
import { parseBlocks } from './tmx-props.ts'

/** One language of a translation memory, with what one of our files states of its article. */
export interface MemorySide {
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

/** Whether a tag is a language or one of its variants: `en-US` is of `en`. */
export function isOf(tag: string, lang: string): boolean {
  return tag === lang || tag.startsWith(`${lang}-`)
}

/** The segments of one of two languages, and which of them each unit has. */
export function sideOf({ units, stated }: Memory, names: readonly [string, string], index: 0 | 1) {
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

/** The blocks of an article that is made of a side: as the file tells of them, else paragraphs of its segments. */
export function blocksOfSide(side: MemorySide): readonly Block[] {
  return side.blocks ?? newParagraphs(paragraphsIn(side))
}

/** The segments by paragraph, each with the white space that follows it there. */
function paragraphsIn({ segments, spaces }: MemorySide): string[][] {
  const paragraphs: string[][] = []
  segments.forEach((text, index) => {
    const whole = text + (spaces[index] ?? '')
    if (typeof spaces[index - 1] === 'string') paragraphs.at(-1)?.push(whole)
    else paragraphs.push([whole])
  })
  return paragraphs
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
