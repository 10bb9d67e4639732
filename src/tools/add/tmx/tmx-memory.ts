import { SaxesParser } from 'saxes'
import { cutsType } from '../../../domain/export/tmx-cuts.ts'

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
  readonly units: readonly Unit[]
}

/** What stands for the markup of the original document, and is no text. */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** Reads the XML of a translation memory. Throws where it is not well-formed or is not TMX. */
export function readMemory(text: string): Memory {
  const parser = new SaxesParser()
  const path: string[] = []
  const units: Unit[] = []
  const stated: Prop[] = []
  let source: string | null = null
  let variant: Variant = { lang: '', text: '', cuts: '' }
  let field = { type: '', lang: '', text: '' }
  const onText = (part: string) => {
    if (path.includes('seg')) {
      if (!path.some((name) => codes.has(name))) variant.text += part
    } else field.text += part
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length === 0 && name !== 'tmx') throw new Error(`its root is <${name}>, not <tmx>.`)
    path.push(name)
    // Before TMX 1.3 the attribute had no prefix.
    const tag = attributes['xml:lang'] ?? attributes['lang'] ?? ''
    const lang = languageTag(tag)
    if (name === 'header') source = languageTag(attributes['srclang'] ?? '')
    if (name === 'tu') {
      units.push({ id: attributes['tuid'] ?? null, props: [], notes: [], variants: [] })
    }
    if (name === 'tuv') {
      if (!lang) throw new Error(`${parser.line}: "${tag}" is no language tag.`)
      variant = { lang, text: '', cuts: '' }
      units.at(-1)?.variants.push(variant)
    }
    if (name === 'prop' || name === 'note') {
      field = { type: attributes['type'] ?? '', lang: lang ?? '', text: '' }
    }
  })
  parser.on('closetag', ({ name }) => {
    path.pop()
    const place = `${path.at(-1) ?? ''} ${name}`
    const unit = units.at(-1)
    if (place === 'header prop') stated.push({ ...field })
    if (place === 'tuv prop' && field.type === cutsType) variant.cuts = field.text
    if (place === 'tu prop') unit?.props.push({ ...field })
    if (place === 'tu note') unit?.notes.push(field.text)
  })
  parser.write(text).close()
  return { source, stated, units }
}

/** A BCP 47 tag in its canonical form; `null` for anything else, such as the `*all*` of a header. */
function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
