import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { LanguageTag } from '../../domain/pair/pair.ts'
import { languageOfSource } from '../../content/read/source-language.ts'
import { isTag } from '../../domain/pair/language.ts'
import { extractFile } from './extract-file.ts'
import type { Extracted } from '../../content/read/clean-source.ts'
import { formats } from '../../content/read/formats.ts'
import { Refusal } from '../../content/read/source.ts'
import type { SideOptions } from './options.ts'

/** A source as it was read, and how. */
export interface ReadSource extends Extracted {
  readonly bytes: Uint8Array
  readonly lang: LanguageTag
  readonly langIs: 'asked for' | 'detected' | 'stated'
}

/** Tells what is wrong and what to do; the command then writes nothing. */
export type Report = (problem: string) => void

// No article is longer: what is, in bytes, is something else.
const largest = 30_000_000

/** Reads the file of one article; `null` after a problem has been reported. */
export async function readSource(options: SideOptions, report: Report): Promise<ReadSource | null> {
  const { file } = options
  const bytes = readBytes(file, report)
  if (!bytes) return null
  const source = await orReport(file, report, () => extractFile(bytes, file, options))
  if (!source) return null
  if (source.blocks.length === 0) {
    report(`${file}: there is no text in it. ${formats}`)
    return null
  }
  const language = chooseLanguage(source, options, report)
  return language && { ...source, ...language, bytes }
}

/** What a reader gives, or `null` after it was reported why it cannot. */
export function orReportNow<Read>(file: string, report: Report, read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    reportRefusal(file, report, error)
    return null
  }
}

/** The same of one that takes its time. */
export async function orReport<Read>(
  file: string,
  report: Report,
  read: () => Promise<Read>,
): Promise<Read | null> {
  try {
    return await read()
  } catch (error) {
    reportRefusal(file, report, error)
    return null
  }
}

function reportRefusal(file: string, report: Report, error: unknown): void {
  if (error instanceof Refusal) {
    report(error.kind === 'encoding' ? error.message : `${file}: ${error.message}`)
  } else if (error instanceof RangeError) {
    // Readers that call themselves for what is within give up.
    report(`${file}: this is nested too deeply to be read. ${formats}`)
  } else throw error
}

/** The bytes of a file; `null` after a problem has been reported. */
export function readBytes(file: string, report: Report): Uint8Array | null {
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i.test(file)) {
    report(
      `${file}: this is an address, and nothing is fetched. Open it in your browser, save the page as HTML, and give that file.`,
    )
    return null
  }
  try {
    if (statSync(file).size > largest) {
      report(`${file}: this is larger than any article. Give its text alone.`)
      return null
    }
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
  source: Extracted,
  { file, lang: asked }: SideOptions,
  report: Report,
): Pick<ReadSource, 'lang' | 'langIs'> | null {
  if (asked !== null) {
    if (isTag(asked)) return { lang: asked, langIs: 'asked for' }
    report(`--lang: "${asked}" is no language tag. Write one such as en or vi.`)
    return null
  }
  const found = languageOfSource(source)
  if (found.lang !== null) return found
  const { candidates } = found
  const could = candidates.length > 1 ? ` It could be ${candidates.join(' or ')}.` : ''
  report(`${file}: its language cannot be told.${could} Say it with --lang, as in --lang en,vi.`)
  return null
}
