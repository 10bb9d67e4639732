import { SaxesParser } from 'saxes'
import { cutsType } from '../../../domain/export/tmx-cuts.ts'
import { languageTag } from './tmx-language.ts'

/** A text of a unit, in one language. */
export interface Variant {
  readonly lang: string
  text: string
  /** The property in which our files say where the segments of the text are. */
  cuts: string
}

/** A unit, with what our files say of the passage that it was. */
interface Unit {
  readonly id: string | null
  readonly props: Prop[]
  readonly notes: string[]
  readonly variants: Variant[]
}

/** What our files state of an article, such as its `x-outlet`, or of a passage; `lang` may be empty. */
export interface Prop {
  readonly type: string
  readonly lang: string
  readonly text: string
}

/** A translation memory as it stands in its file. */
export interface Memory {
  /** The language that most units were translated from. */
  readonly source: string | null
  readonly stated: readonly Prop[]
  /** Those that can be read. */
  readonly units: readonly Unit[]
  /** What is wrong with units, a line each: those that are left out and those that are not whole. */
  readonly faults: readonly string[]
}

/** What stands for the markup of the original document, and is no text. */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])
const lineBreak = /<br\b|<p\b|<div\b|\\(?:par|line|tab)\b|\n|^\s*(?:br|lb|tab)\s*\/?\s*$/i
// Deeper than any text.
const deepest = 200

// What XML has no place for, by itself or as a reference (XML 1.0, 2.2).
const foreign =
  /&#(?:x([0-9a-f]{1,7})|(\d{1,8}));|[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\ufdd0-\ufdef]|\p{Surrogate}/giu // eslint-disable-line no-control-regex
/** Stands for such a character, and is none itself: cleaning takes it out. */
export const droppedMark = '\ufdd0'
// Stands where a code was that may part words.
const parted = '\ufdd1'

/**
 * Reads the XML of a translation memory. A unit that cannot be read is left out and named; throws where no
 * unit is left for such a reason, where the file is not well-formed around its units or is not TMX.
 */
export function readMemory(text: string): Memory {
  const parser = new SaxesParser()
  const path: string[] = []
  const units: Unit[] = []
  const stated: Prop[] = []
  const faults = new Map<number, { readonly line: number; readonly why: string }>()
  const cleaned: string[] = []
  let source: string | null = null
  let variant: Variant = { lang: '', text: '', cuts: '' }
  let field = { type: '', lang: '', text: '' }
  let code = ''
  const inUnit = () => path.includes('tu')
  const isCode = () => path.some((name) => codes.has(name))
  const spoil = (line: number, why: string) => {
    if (!faults.has(units.length)) faults.set(units.length, { line, why })
  }
  const onText = (part: string) => {
    if (!path.includes('seg')) field.text += part
    else if (isCode()) code += part
    else variant.text += part
  }
  parser.on('error', (error) => {
    const [, line = '1', why = error.message] = /^(\d+):\d+: ([^]*)$/.exec(error.message) ?? []
    if (!inUnit()) throw new Error(`${line}: ${why}`)
    spoil(Number(line), why)
  })
  parser.on('doctype', (doctype) => {
    for (const [name, value] of entitiesIn(doctype)) parser.ENTITIES[name] = value
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('opentag', ({ name: whole, attributes }) => {
    const name = localName(whole)
    if (path.length === 0 && name !== 'tmx') throw new Error(`its root is <${whole}>, not <tmx>.`)
    if (path.length > deepest) throw new Error('it is nested too deeply.')
    path.push(name)
    // Before TMX 1.3 the attribute had no prefix.
    const tag = attributes['xml:lang'] ?? attributes['lang'] ?? ''
    const lang = languageTag(tag)
    if (name === 'header') source = languageTag(attributes['srclang'] ?? '')
    if (name === 'tu') {
      units.push({ id: attributes['tuid'] ?? null, props: [], notes: [], variants: [] })
    }
    if (name === 'tuv') {
      if (!lang) spoil(parser.line, `"${tag}" is no language tag`)
      variant = { lang: lang ?? '', text: '', cuts: '' }
      units.at(-1)?.variants.push(variant)
    }
    if (name === 'prop' || name === 'note') {
      field = { type: attributes['type'] ?? '', lang: lang ?? '', text: '' }
    }
    if (codes.has(name)) code = ''
  })
  parser.on('closetag', ({ name: whole }) => {
    const name = localName(whole)
    path.pop()
    const place = `${path.at(-1) ?? ''} ${name}`
    const unit = units.at(-1)
    if (place === 'header prop') stated.push({ ...field })
    if (place === 'tuv prop' && field.type === cutsType) variant.cuts = field.text
    if (place === 'tu prop') unit?.props.push({ ...field })
    if (place === 'tu note') unit?.notes.push(field.text)
    if (codes.has(name) && !isCode() && (name === 'ph' || lineBreak.test(code))) {
      variant.text += parted
    }
    if (name === 'seg') {
      variant.text = withSpaces(variant.text)
      if (variant.text.includes(droppedMark)) {
        cleaned.push(
          `${nameOf(units.length, unit)}: characters that XML has no place for are dropped`,
        )
      }
    }
  })
  parser.write(text.replace(foreign, withoutForeign)).close()
  const good = units.filter((_, index) => !faults.has(index + 1))
  const [first] = faults.values()
  if (good.length === 0 && first) throw new Error(`${first.line}: ${first.why}`)
  const left = [...faults].map(([number, { line, why }]) => {
    return `line ${line}: ${nameOf(number, units[number - 1])} is left out: ${why.replace(/\.$/, '')}`
  })
  return { source, stated, units: good, faults: [...left, ...cleaned] }
}

function nameOf(number: number, unit: Unit | undefined): string {
  return `unit ${number}${unit?.id ? ` (${JSON.stringify(unit.id.slice(0, 60))})` : ''}`
}

/** Some files have a prefix of their own before every name. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function withoutForeign(found: string, hexadecimal?: string, decimal?: string): string {
  if (!found.startsWith('&')) return droppedMark
  const point = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16)
  const isOurs = point === 9 || point === 10 || point === 13 || (point >= 0x20 && point <= 0x10ffff)
  const isNone = (point >= 0xd800 && point <= 0xdfff) || (point >= 0xfdd0 && point <= 0xfdef)
  return isOurs && !isNone && (point & 0xfffe) !== 0xfffe ? found : droppedMark
}

/** A space where a code was that parts two words, and nothing where it parts none. */
function withSpaces(text: string): string {
  if (!text.includes(parted)) return text
  return text
    .replace(/(?<=[\p{L}\p{M}\p{N}\p{Po}])\ufdd1+(?=[\p{L}\p{N}])/gu, ' ')
    .replaceAll(parted, '')
}

/** The entities that a document type declares for a text of its own: characters alone, and nothing that grows. */
function entitiesIn(doctype: string): [name: string, value: string][] {
  const found = doctype.matchAll(
    /<!ENTITY\s+([\w.-]{1,100})\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/g,
  )
  return [...found].flatMap(([, name, double, single]): [string, string][] => {
    const value = (double ?? single ?? '').replace(
      /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
      (all, hexadecimal?: string, decimal?: string) => {
        const point = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : all
      },
    )
    return name === undefined || /[&<%]/.test(value) ? [] : [[name, value]]
  })
}
