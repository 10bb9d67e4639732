import { learnLexicon } from '../../domain/align/learn-lexicon.ts'
import { readBytes, orReportNow } from './read-source.ts'
import type { Report } from './read-source.ts'
import { decode } from '../../content/read/extract.ts'
import { parseMemory } from '../../content/memory/read-memory.ts'

/**
 * What a translation memory shows of the words of two languages, as the lines of a dictionary; `null`
 * after it was reported why it shows nothing.
 */
export function learnMemory(
  file: string,
  langs: readonly [string, string],
  report: Report,
): string | null {
  if (langs[0] === langs[1]) {
    report(`--memory: The texts are in one language, and need none. Leave ${file} out.`)
    return null
  }
  const bytes = readBytes(file, report)
  const decoded = bytes && orReportNow(file, report, () => decode(bytes, null, null))
  if (!decoded) return null
  const read = parseMemory(decoded.text, langs)
  if (!read.ok) {
    report(`${file}: ${read.problem}`)
    return null
  }
  const { first, second, units } = read
  const textOf = (segments: readonly string[], numbers: readonly number[]) =>
    numbers.map((number) => segments[number] ?? '').join(' ')
  const translated = units
    .map(
      (unit) => [textOf(first.segments, unit.first), textOf(second.segments, unit.second)] as const,
    )
    .filter(([one, other]) => one !== '' && other !== '' && one !== other)
  if (translated.length > 0) return learnLexicon(translated, ...langs)
  report(
    `${file}: No unit of it is translated between ${langs.join(' and ')}. Choose another file.`,
  )
  return null
}
