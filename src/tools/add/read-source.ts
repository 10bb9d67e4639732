import { readFileSync } from 'node:fs'
import path from 'node:path'
import { languageOf } from '../../domain/pair/language.ts'
import { isLanguageTag } from '../../domain/pair/pair.ts'
import type { LanguageTag } from '../../domain/pair/pair.ts'
import { decodeText } from './decode-text.ts'
import type { Decoded } from './decode-text.ts'
import { detectLanguage } from './detect-language.ts'
import { extract, formatOf } from './extract.ts'
import type { Format } from './extract.ts'
import type { Source } from './source.ts'
import type { SideOptions } from './options.ts'

/** A source as it was read, and how. */
export interface ReadSource extends Source {
  readonly bytes: Uint8Array
  readonly format: Format
  readonly lang: LanguageTag
  readonly langIs: 'asked for' | 'detected' | 'stated'
  readonly decoded: Omit<Decoded, 'text'>
  /** How many characters could not be read. */
  readonly unreadable: number
}

/** Tells what is wrong and what to do; the command then writes nothing. */
export type Report = (problem: string) => void

export const endings: Readonly<Record<Format, string>> = {
  text: '.txt',
  markdown: '.md',
  html: '.html',
}

/** A file as text, in the encoding that is asked for, else found out; `null` after a problem. */
export function readTextFile(
  file: string,
  encoding: string | null,
  report: Report,
): (Pick<ReadSource, 'bytes' | 'decoded' | 'unreadable'> & { readonly text: string }) | null {
  const bytes = readBytes(file, report)
  if (!bytes) return null
  const decoded = decodeText(bytes, encoding)
  if (!decoded) {
    report(`There is no encoding "${encoding ?? ''}". Name one such as windows-1258.`)
    return null
  }
  const { text, ...rest } = decoded
  const unreadable = text.split('\ufffd').length - 1
  // eslint-disable-next-line no-control-regex
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0
  if (controls * 100 > text.length || unreadable * 20 > text.length) {
    report(`${file}: this is no text that can be read (as ${decoded.encoding}). ${formats}`)
    return null
  }
  return { bytes, text, decoded: rest, unreadable }
}

/** Reads the file of one article; `null` after a problem has been reported. */
export async function readSource(options: SideOptions, report: Report): Promise<ReadSource | null> {
  const { file } = options
  const read = readTextFile(file, options.encoding, report)
  if (!read) return null
  const { text, ...rest } = read
  const format = formatOf(file, text)
  const source = await extractSafely(text, format)
  if (!source) {
    report(`${file}: this is nested too deeply to be read. ${formats}`)
    return null
  }
  if (source.blocks.length === 0) {
    report(`${file}: there is no text in it. ${formats}`)
    return null
  }
  const language = chooseLanguage(source, format, options, report)
  return language && { ...source, ...language, ...rest, format }
}

/** `null` where the readers of HTML and Markdown, which call themselves for what is within, give up. */
async function extractSafely(text: string, format: Format): Promise<Source | null> {
  try {
    return await extract(text, format)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const formats = 'Give plain text, Markdown, a saved HTML page or one TMX file.'

function readBytes(file: string, report: Report): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = { ENOENT: 'there is no such file', EISDIR: 'this is a folder' }[code]
    report(`${path.normalize(file)}: ${why ?? `it cannot be read (${code})`}. ${formats}`)
    return null
  }
}

/** What is asked for, else what a person has put on top of the text, else what the text itself is in. */
function chooseLanguage(
  source: Source,
  format: Format,
  { file, lang: asked }: SideOptions,
  report: Report,
): Pick<ReadSource, 'lang' | 'langIs'> | null {
  if (asked !== null) {
    if (isTag(asked)) return { lang: asked, langIs: 'asked for' }
    report(`--lang: "${asked}" is no language tag. Write one such as en or vi.`)
    return null
  }
  const stated =
    source.lang !== undefined && isTag(source.lang)
      ? ({ lang: source.lang, langIs: 'stated' } as const)
      : null
  if (stated && format === 'markdown') return stated
  const detected = detectLanguage(source.blocks.map(({ text }) => text).join('\n'))
  // What pages state is often that of a template: they are believed in script and region alone.
  if (
    detected !== null &&
    isTag(detected) &&
    languageOf(detected) !== languageOf(stated?.lang ?? '')
  )
    return { lang: detected, langIs: 'detected' }
  if (stated) return stated
  report(`${file}: its language cannot be told. Say it with --lang, as in --lang en,vi.`)
  return null
}

/** Whether it is a tag that the platform can work with. */
function isTag(tag: string): tag is LanguageTag {
  try {
    return isLanguageTag(tag) && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
