import { SaxesParser } from 'saxes'
import { cutsType, parseCuts } from '../domain/export/tmx-cuts.ts'

/** One language of a translation memory: its segments, in NFC and on one line each. */
interface TmxSide {
  readonly lang: string
  readonly segments: readonly string[]
}

/** Which segments of the first language go with which of the second, by their numbers from 0. */
interface TmxLink {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** What a translation memory says of two languages, or what has to be put right in it. */
export type ReadTmx =
  | {
      readonly ok: true
      readonly first: TmxSide
      readonly second: TmxSide
      readonly links: readonly TmxLink[]
    }
  | { readonly ok: false; readonly problem: string }

interface Variant {
  readonly lang: string
  text: string
  cuts: string
}

interface Memory {
  /** The language that most units were translated from. */
  readonly source: string | null
  readonly units: readonly (readonly Variant[])[]
}

/**
 * Reads two languages of a translation memory (TMX 1.1 to 1.4b, already decoded): those that are
 * named, else the only two there are, the source language first. Where a file has more than two tags,
 * their regions do not count. A unit's texts become segments in the order of the file, or in that of
 * the articles where the file is one of ours; a unit in both languages becomes a link.
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
  const links = memory.units.flatMap((_, unit) => {
    const [ours, theirs] = [first.ofUnit.get(unit), second.ofUnit.get(unit)]
    return ours && theirs ? { first: ours, second: theirs } : []
  })
  return { ok: true, first: first.side, second: second.side, links }
}

/** What stands for the markup of the original document, and is no text. */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** Throws where the XML is not well-formed or is not TMX. */
function readMemory(text: string): Memory {
  const parser = new SaxesParser()
  const path: string[] = []
  const units: Variant[][] = []
  let source: string | null = null
  let variant: Variant = { lang: '', text: '', cuts: '' }
  let isCuts = false
  const onText = (part: string) => {
    if (path.includes('seg')) {
      if (!path.some((name) => codes.has(name))) variant.text += part
    } else if (isCuts) variant.cuts += part
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === 0 && name !== 'tmx') throw new Error(`its root is <${name}>, not <tmx>.`)
    isCuts = name === 'prop' && path.at(-1) === 'tuv' && attributes['type'] === cutsType
    path.push(name)
    if (name === 'header') source = languageTag(attributes['srclang'] ?? '')
    if (name === 'tu') units.push([])
    if (name === 'tuv') {
      // Before TMX 1.3 the attribute had no prefix.
      const tag = attributes['xml:lang'] ?? attributes['lang'] ?? ''
      const lang = languageTag(tag)
      if (!lang) throw new Error(`${parser.line}: "${tag}" is no language tag.`)
      variant = { lang, text: '', cuts: '' }
      units.at(-1)?.push(variant)
    }
  })
  parser.on('closetag', () => {
    path.pop()
    isCuts = false
  })
  parser.write(text).close()
  return { source, units }
}

/** A BCP 47 tag in its canonical form; `null` for anything else, such as the `*all*` of a header. */
function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

/** Two of the languages that the texts are in, or why there are no two to choose. */
function chooseLanguages(
  { source, units }: Memory,
  wanted?: readonly [string, string],
): readonly [string, string] | string {
  const tags = [...new Set(units.flat().map(({ lang }) => lang))]
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
function sideOf({ units }: Memory, names: readonly [string, string], index: 0 | 1) {
  const lang = names[index]
  const other = names[1 - index]
  const found = units.flatMap((variants, unit) =>
    variants
      .filter((one) => isOf(one.lang, lang) && one.lang !== other)
      .flatMap((variant) => segmentsIn(variant).map((segment) => ({ ...segment, unit }))),
  )
  const isOrdered = found.every(({ place }) => place !== null)
  const ordered = isOrdered ? found.sort((a, b) => (a.place ?? 0) - (b.place ?? 0)) : found
  const ofUnit = new Map<number, number[]>()
  ordered.forEach(({ unit }, number) => {
    ofUnit.set(unit, [...(ofUnit.get(unit) ?? []), number])
  })
  return { side: { lang, segments: ordered.map(({ text }) => text) }, ofUnit }
}

/** The segments that one of our files tells of; a text of any other, or that was edited, is one. */
function segmentsIn({ text, cuts }: Variant): { text: string; place: number | null }[] {
  const known = parseCuts(cuts)
  const segments =
    known?.at(-1)?.end === text.length
      ? known.map(({ place, start, end }) => ({ text: text.slice(start, end), place }))
      : [{ text, place: null }]
  return segments
    .map((segment) => ({ ...segment, text: onOneLine(segment.text) }))
    .filter((segment) => segment.text !== '')
}

/** No segment of ours has a line break or a tab in it. */
function onOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/ *[\t-\r\u2028\u2029]\s*/g, ' ')
    .trim()
}
