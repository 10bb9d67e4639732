import { cutsType } from '../../domain/export/tmx-cuts.ts'
import type { Memory, Prop, Variant } from './memory.ts'
import { readUnits } from './read-units.ts'
import { languageTag } from './language-tag.ts'
import { UnitText } from './unit-text.ts'

/** Reads the XML of a translation memory; throws as `readUnits` does. */
export function readTmx(text: string): Memory {
  const stated: Prop[] = []
  let source: string | null = null
  const read = readUnits(text, ({ units, path, spoil }) => {
    let variant: Variant = { lang: '', text: '', cuts: '' }
    let segment = new UnitText()
    let field = { type: '', lang: '', text: '' }
    return {
      root: 'tmx',
      isUnit: (name) => name === 'tu',
      text: (part) => {
        if (path.includes('seg')) segment.add(part)
        else field.text += part
      },
      open: (name, attributes) => {
        // Before TMX 1.3 the attribute had no prefix.
        const tag = attributes['xml:lang'] ?? attributes['lang'] ?? ''
        const lang = languageTag(tag)
        if (name === 'header') source = languageTag(attributes['srclang'] ?? '')
        if (name === 'tu') {
          units.push({ id: attributes['tuid'] ?? null, props: [], notes: [], variants: [] })
        }
        if (name === 'tuv') {
          if (!lang) spoil(`"${tag}" is no language tag`)
          variant = { lang: lang ?? '', text: '', cuts: '' }
          units.at(-1)?.variants.push(variant)
        }
        if (name === 'prop' || name === 'note') {
          field = { type: attributes['type'] ?? '', lang: lang ?? '', text: '' }
        }
        if (name === 'seg') segment = new UnitText()
        segment.openElement(name)
      },
      close: (name) => {
        const place = `${path.at(-1) ?? ''} ${name}`
        const unit = units.at(-1)
        if (place === 'header prop') stated.push({ ...field })
        if (place === 'tuv prop' && field.type === cutsType) variant.cuts = field.text
        if (place === 'tu prop') unit?.props.push({ ...field })
        if (place === 'tu note') unit?.notes.push(field.text)
        segment.closeElement(name)
        if (name === 'seg') variant.text += segment.toString()
      },
    }
  })
  return { source, stated, ...read }
}
