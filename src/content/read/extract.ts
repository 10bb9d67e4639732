import { cleaned, withDoubts } from './clean-source.ts'
import type { Extracted } from './clean-source.ts'
import { decodeText } from './decode-text.ts'
import type { Decoded } from './decode-text.ts'
import { formatOfBytes, formatOfText, formats } from './formats.ts'
import type { Format } from './endings.ts'
import type { LineKind } from './lines.ts'
import type { ParseHtml } from './page-parser.ts'
import { readMessage } from './read-mhtml.ts'
import { readDocx, readEpub } from './read-package.ts'
import { readPlain } from './read-plain.ts'
import { readSubtitles } from './read-subtitles.ts'
import { Refusal } from './source.ts'
import type { Source } from './source.ts'

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
    const parsePage = await loadParser()
    const source = packed === 'docx' ? await readDocx(bytes, parsePage) : readEpub(bytes, parsePage)
    return cleaned(source, packed, { encoding: 'utf-8', why: 'stated' })
  }
  const message = packed === 'mhtml' ? readMessage(bytes) : null
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
  if (format === 'subtitles') return readSubtitles(text)
  return withDoubts(readPlain(text, lines))
}
