import type { Memory } from './memory.ts'
import { droppedMark, readUnits } from './read-units.ts'
import { languageTag } from './language-tag.ts'
import { UnitText } from './unit-text.ts'

// In XLIFF 1.2 and in 2.0 to 2.2. What lies between segments may be text, too.
const unitNames = new Set(['trans-unit', 'segment', 'ignorable'])
// The states of a target that nobody has translated.
const beginnings = new Set(['new', 'needs-translation', 'initial'])

/** Whether a text is XLIFF, by its root. */
export function isXliff(text: string): boolean {
  const [, root] =
    /^\ufeff?\s{0,1000}(?:<[?!][^>]{0,1000}>\s{0,1000}){0,20}<(?:[\w.-]{1,100}:)?([\w.-]{1,100})/.exec(
      text.slice(0, 30_000),
    ) ?? []
  return root === 'xliff'
}

/**
 * Reads the XML of an XLIFF file (1.2 or 2.x), each segment a unit; throws as `readUnits` does. Native code
 * is left out, or the text that it stands for kept, where it has one (`equiv-text`, `equiv`).
 */
export function readXliff(text: string): Memory {
  let source: string | null = null
  const read = readUnits(text, ({ units, path, spoil }) => {
    // Of the file (1.2) or the whole (2.x), and the unit that segments are of.
    const tags = { source: '', target: '' }
    let id: string | null = null
    let lang: string | null = null
    let side = new UnitText()
    // Many programs begin with the source in the place of the target.
    let isUntranslated = false
    // Not those of matches and suggestions.
    const isSide = (name: string, parent = '') =>
      (name === 'source' || name === 'target') && unitNames.has(parent)
    const inSide = () => path.some((name, index) => isSide(name, path[index - 1]))
    return {
      root: 'xliff',
      isUnit: (name) => unitNames.has(name),
      text: (part) => {
        if (inSide()) side.add(part)
      },
      open: (name, attributes) => {
        if (name === 'xliff' || name === 'file') {
          tags.source = attributes['srcLang'] ?? attributes['source-language'] ?? tags.source
          tags.target = attributes['trgLang'] ?? attributes['target-language'] ?? tags.target
          source ??= languageTag(tags.source)
        }
        if (name === 'unit') id = attributes['id'] ?? null
        if (unitNames.has(name)) {
          const own = attributes['id'] ?? null
          const ids = name === 'trans-unit' ? [own] : [id, own]
          const whole = ids.filter((one) => one !== null).join('-')
          isUntranslated = beginnings.has(attributes['state'] ?? '')
          units.push({ id: whole || null, props: [], notes: [], variants: [] })
        }
        if (isSide(name, path.at(-2))) {
          const tag = attributes['xml:lang'] ?? tags[name === 'source' ? 'source' : 'target']
          lang = languageTag(tag)
          side = new UnitText()
          if (name === 'target') isUntranslated ||= beginnings.has(attributes['state'] ?? '')
          if (lang === null) {
            const what = `the language of its ${name}`
            spoil(tag === '' ? `the file does not say ${what}` : `${what}, "${tag}", is none`)
          }
        } else if (inSide()) {
          if (name === 'cp') side.add(droppedMark)
          const isBreak = attributes['ctype'] === 'lb' || attributes['subType'] === 'xlf:lb'
          const equivalent = attributes['equiv-text'] ?? attributes['equiv']
          side.openElement(name, isBreak ? ' ' : equivalent)
        }
      },
      close: (name) => {
        if (isSide(name, path.at(-1))) {
          const text = side.toString()
          const variants = units.at(-1)?.variants ?? []
          const isCopy = isUntranslated && variants.some((variant) => variant.text === text)
          if (!isCopy) variants.push({ lang: lang ?? '', text, cuts: '' })
        } else if (inSide()) side.closeElement(name)
      },
    }
  })
  return { source, stated: [], ...read }
}
