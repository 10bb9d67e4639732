import {
  clean,
  countsOf,
  hasRightToLeft,
  oneLine,
  unseenCharacters,
} from '../../domain/author/characters.ts'
import type { Decoded } from './decode-text.ts'
import type { Format } from './endings.ts'
import { furnitureOf, perhapsNone } from './furniture.ts'
import { legacyOf } from './legacy-text.ts'
import { readPlain } from './read-plain.ts'
import { Refusal } from './source.ts'
import type { Source } from './source.ts'

/** A source as it was read, and how. Its texts are clean. */
export interface Extracted extends Source {
  readonly doubts: readonly string[]
  readonly leftOut: readonly string[]
  readonly format: Format
  readonly decoded: Omit<Decoded, 'text'>
}

/**
 * A text that somebody has written or pasted, read as the plain text of a file is. Throws a `Refusal` where some
 * of it is lost.
 */
export function extractText(text: string): Extracted {
  return cleaned(withDoubts(readPlain(text, null)), 'text', { encoding: 'utf-8', why: 'stated' })
}

/** A text that somebody has copied from a page may have some of what was around the article. */
export function withDoubts(source: Source): Source {
  const { blocks, doubts = [] } = source
  const unsure = blocks.filter(({ kind, text }, index) => {
    const isLast = index === blocks.length - 1
    return kind === 'paragraph' && furnitureOf(text, { isLinked: false, isLast }) !== null
  })
  return { ...source, doubts: [...doubts, ...unsure.map(({ text }) => perhapsNone(text))] }
}

/** The same in composed form, without unseen characters, and in Unicode whatever it was written in. */
export function cleaned(source: Source, format: Format, decoded: Omit<Decoded, 'text'>): Extracted {
  const legacy = legacyOf(source.blocks.map(({ text }) => text).join('\n'))
  if (legacy?.convert === null) {
    throw new Refusal(
      'garbled',
      `it seems to be ${legacy.name}, and some of it is lost. Give the text as it was before that.`,
    )
  }
  const convert = legacy?.convert ?? ((text: string) => text)
  const converted = source.blocks.map(({ kind, text }) => ({ kind, text: convert(text) }))
  const whole = converted.map(({ text }) => text).join('\n')
  const keepsMarks = hasRightToLeft(whole)
  const tidy = (text: string) => oneLine(clean(text, keepsMarks))
  const field = (text: string | undefined) => {
    const tidied = text === undefined ? '' : tidy(convert(text))
    return tidied === '' ? undefined : tidied
  }
  const dropped = unseenCharacters(whole, keepsMarks)
  const strange = dropped.filter((one) => !/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/.test(one))
  const unreadable = whole.split('\ufffd').length - 1
  const own = whole.match(/\p{Co}/gu) ?? []
  return {
    ...source,
    outlet: field(source.outlet),
    url: field(source.url),
    lang: field(source.lang),
    blocks: converted
      .map(({ kind, text }) => ({ kind, text: tidy(text) }))
      .filter(({ text }) => text !== ''),
    doubts: [
      ...(legacy
        ? [`it was written in ${legacy.name}, and is converted: compare it with the original`]
        : []),
      ...(unreadable > 0
        ? [`${unreadable} characters could not be read: perhaps --encoding is needed`]
        : []),
      ...(strange.length > 0
        ? [`characters that no text has were dropped: ${countsOf(strange)}`]
        : []),
      ...(own.length > 0 ? [`characters of some font's own are in it: ${countsOf(own)}`] : []),
      ...(source.doubts ?? []),
    ],
    leftOut: [
      ...(source.leftOut ?? []),
      ...(dropped.length > strange.length
        ? [`unseen characters: ${countsOf(dropped.filter((one) => !strange.includes(one)))}`]
        : []),
    ],
    format,
    decoded,
  }
}
