import {
  clean,
  countsOf,
  hasRightToLeft,
  oneLine,
  unseenCharacters,
} from '../../domain/author/characters.ts'
import { decodeText } from './decode-text.ts'
import type { Decoded } from './decode-text.ts'
import { formatOfBytes, formatOfText, formats } from './formats.ts'
import type { Format } from './formats.ts'
import { furnitureOf, perhapsNone } from './furniture.ts'
import { legacyOf } from './legacy-text.ts'
import type { LineKind } from './lines.ts'
import type { ParseHtml } from './page-parser.ts'
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

/** Loads what parses a page: where there is a browser that is its own. */
export type LoadParser = () => Promise<ParseHtml>

/** How a file is to be read; `null` where that is found out. */
export interface Reading {
  readonly encoding: string | null
  readonly lines: LineKind | null
}

/**
 * Reads the bytes of a file, of which the name tells no more than its format. Throws a `Refusal` that says
 * why it cannot be read and what to do; a source without blocks has no text.
 */
export async function extract(
  bytes: Uint8Array,
  name: string,
  how: Reading,
  loadParser: LoadParser,
): Promise<Extracted> {
  const packed = formatOfBytes(bytes)
  if (packed === 'docx' || packed === 'epub') {
    const { readDocx, readEpub } = await import('./read-package.ts')
    const parsePage = await loadParser()
    const source = packed === 'docx' ? await readDocx(bytes, parsePage) : readEpub(bytes, parsePage)
    return cleaned(source, packed, { encoding: 'utf-8', why: 'stated' })
  }
  const message = packed === 'mhtml' ? (await import('./read-mhtml.ts')).readMessage(bytes) : null
  const { text, ...decoded } = decode(
    message?.bytes ?? bytes,
    how.encoding,
    message?.charset ?? null,
  )
  const format = message ? (message.isHtml ? 'html' : 'text') : formatOfText(name, text)
  const source = await readText(text, format, how.lines, loadParser)
  const url = source.url ?? message?.url ?? undefined
  return cleaned({ ...source, url }, message ? 'mhtml' : format, decoded)
}

/** A text in the encoding that is asked for, or stated outside of it, or found out. */
export function decode(bytes: Uint8Array, asked: string | null, stated: string | null): Decoded {
  const decoded = decodeText(bytes, asked) ?? null
  if (!decoded) {
    throw new Refusal(
      'encoding',
      `There is no encoding "${asked ?? ''}". Name one such as windows-1258.`,
    )
  }
  const told = asked === null && stated !== null ? decodeText(bytes, stated) : null
  const read = told ? { ...told, why: 'stated' as const } : decoded
  const unreadable = read.text.split('\ufffd').length - 1
  // eslint-disable-next-line no-control-regex
  const controls = read.text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0
  if (controls * 100 > read.text.length || unreadable * 20 > read.text.length) {
    throw new Refusal(
      'garbled',
      `this is no text that can be read (as ${read.encoding}). ${formats}`,
    )
  }
  return read
}

async function readText(
  text: string,
  format: Format,
  lines: LineKind | null,
  loadParser: LoadParser,
): Promise<Source> {
  // Loading all that pages need takes longer than reading a text.
  if (format === 'html') {
    const { readPage } = await import('./read-page.ts')
    return readPage((await loadParser())(text), text)
  }
  if (format === 'markdown')
    return withDoubts((await import('./read-markdown.ts')).readMarkdown(text, await loadParser()))
  if (format === 'subtitles') return (await import('./read-subtitles.ts')).readSubtitles(text)
  return withDoubts(readPlain(text, lines))
}

/** A text that somebody has copied from a page may have some of what was around the article. */
function withDoubts(source: Source): Source {
  const { blocks, doubts = [] } = source
  const unsure = blocks.filter(({ kind, text }, index) => {
    const isLast = index === blocks.length - 1
    return kind === 'paragraph' && furnitureOf(text, { isLinked: false, isLast }) !== null
  })
  return { ...source, doubts: [...doubts, ...unsure.map(({ text }) => perhapsNone(text))] }
}

/** The same in composed form, without unseen characters, and in Unicode whatever it was written in. */
function cleaned(source: Source, format: Format, decoded: Omit<Decoded, 'text'>): Extracted {
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
