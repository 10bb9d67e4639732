import { SaxesParser } from 'saxes'
import type { Memory, Unit } from './memory.ts'

// Deeper than any text.
const deepest = 200

// What XML has no place for, by itself or as a reference (XML 1.0, 2.2).
const foreign =
  /&#(?:x([0-9a-f]{1,7})|(\d{1,8}));|[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\ufdd0-\ufdef]|\p{Surrogate}/giu // eslint-disable-line no-control-regex
/** Stands for such a character, and is none itself: cleaning takes it out. */
export const droppedMark = '\ufdd0'

/** Where a reader stands in a file. */
export interface Place {
  readonly units: Unit[]
  /** The names of the open elements, without prefixes, the outermost first. */
  readonly path: readonly string[]
  /** Leaves out the unit that is being read, and says why. */
  readonly spoil: (why: string) => void
}

/** What a format does with its elements; an element that opens is in the path, one that closes is not. */
interface Format {
  readonly root: string
  readonly isUnit: (name: string) => boolean
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (part: string) => void
}

/**
 * Reads the units in the XML of a file of translations. A unit that cannot be read is left out and named;
 * throws where no unit is left for such a reason, where the file is not well-formed around its units or
 * has another root.
 */
export function readUnits(
  text: string,
  formatAt: (place: Place) => Format,
): Pick<Memory, 'units' | 'faults'> {
  const parser = new SaxesParser()
  const path: string[] = []
  const units: Unit[] = []
  const faults = new Map<number, { readonly line: number; readonly why: string }>()
  const spoilAt = (line: number, why: string) => {
    if (!faults.has(units.length)) faults.set(units.length, { line, why })
  }
  const format = formatAt({
    units,
    path,
    spoil: (why) => {
      spoilAt(parser.line, why)
    },
  })
  parser.on('error', (error) => {
    const [, line = '1', why = error.message] = /^(\d+):\d+: ([^]*)$/.exec(error.message) ?? []
    if (!path.some(format.isUnit)) throw new Error(`${line}: ${why}`)
    spoilAt(Number(line), why)
  })
  parser.on('doctype', (doctype) => {
    for (const [name, value] of entitiesIn(doctype)) parser.ENTITIES[name] = value
  })
  parser.on('text', format.text)
  parser.on('cdata', format.text)
  parser.on('opentag', ({ name: whole, attributes }) => {
    const name = localName(whole)
    if (path.length === 0 && name !== format.root) {
      throw new Error(`its root is <${whole}>, not <${format.root}>.`)
    }
    if (path.length > deepest) throw new Error('it is nested too deeply.')
    path.push(name)
    format.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    format.close(localName(name))
  })
  parser.write(text.replace(foreign, withoutForeign)).close()
  const good = units.filter((_, index) => !faults.has(index + 1))
  const [first] = faults.values()
  if (good.length === 0 && first) throw new Error(`${first.line}: ${first.why}`)
  const left = [...faults].map(([number, { line, why }]) => {
    return `line ${line}: ${nameOf(number, units[number - 1])} is left out: ${why.replace(/\.$/, '')}`
  })
  const cleaned = units.flatMap((unit, index) =>
    unit.variants.some(({ text }) => text.includes(droppedMark))
      ? [`${nameOf(index + 1, unit)}: characters that XML has no place for are dropped`]
      : [],
  )
  return { units: good, faults: [...left, ...cleaned] }
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
