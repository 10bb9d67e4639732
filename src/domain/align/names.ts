import { languageOf } from '../pair/language.ts'

/*
 * Regions, languages, months and days as a dictionary, of what the platform knows of both languages
 * and of what newsrooms call the regions beside that.
 */

/** The lines of a dictionary, as `readDictionary` takes them, from one language into another. */
export function namesAsDictionary(first: string, second: string, places: string): string {
  const lines: string[] = []
  const add = (one: readonly string[], other: readonly string[]) => {
    const [forms, translations] = [one, other].map((names) => [...new Set(names)].filter(Boolean))
    if (forms?.length && translations?.length) {
      lines.push(`${forms.join('; ')}\t${translations.join('; ')}`)
    }
  }
  const aliases = readPlaces(places)
  const namesOf = (lang: string, code: string, name: string) => [
    name,
    ...(aliases.get(languageOf(lang))?.get(code) ?? []),
  ]
  const regions = regionCodes()
  const ours = displayNames(first)
  const theirs = displayNames(second)
  for (const code of regions) {
    add(namesOf(first, code, ours.region(code)), namesOf(second, code, theirs.region(code)))
  }
  for (const code of new Set(
    regions.map((region) => new Intl.Locale(`und-${region}`).maximize().language),
  )) {
    add([ours.language(code)], [theirs.language(code)])
  }
  for (const code of Intl.supportedValuesOf('currency')) {
    add([ours.currency(code)], [theirs.currency(code)])
  }
  for (const at of Array(12).keys()) {
    const part = (lang: string) => [datePart(lang, 'month', Date.UTC(2021, at, 4))]
    add(part(first), part(second))
  }
  for (const at of Array(7).keys()) {
    const part = (lang: string) => [datePart(lang, 'weekday', Date.UTC(2021, 1, 1 + at))]
    add(part(first), part(second))
  }
  return lines.join('\n')
}

/** What a language calls things by their codes; the empty string where it has no name for one. */
function displayNames(lang: string) {
  const named = (type: 'region' | 'language' | 'currency') => {
    const names = new Intl.DisplayNames(lang, { type, fallback: 'none' })
    return (code: string) => names.of(code) ?? ''
  }
  const currency = named('currency')
  return {
    region: named('region'),
    language: named('language'),
    // Only some newsrooms write `US Dollar`.
    currency: (code: string) => currency(code).toLowerCase(),
  }
}

/** A month's or a weekday's name as it stands in a date. */
function datePart(lang: string, type: 'month' | 'weekday', date: number): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' })
  return format.formatToParts(date).find((part) => part.type === type)?.value ?? ''
}

// All two-letter codes that the platform knows by a name, without those for tests and for no region.
function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  return letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => !/^(?:X[AB]|ZZ)$/.test(code) && names.of(code))
}

/** The names in a table of regions by language and code: its first line names the columns. */
function readPlaces(tsv: string): Map<string, Map<string, string[]>> {
  const [header = '', ...lines] = tsv.split('\n')
  const columns = header.replace(/^#\s*/, '').split(/\s+/).slice(1)
  const byLanguage = new Map(columns.map((lang) => [lang, new Map<string, string[]>()]))
  for (const line of lines) {
    const [code = '', ...cells] = line.split('\t')
    columns.forEach((lang, at) => {
      byLanguage.get(lang)?.set(
        code,
        (cells[at] ?? '').split(';').map((name) => name.trim()),
      )
    })
  }
  return byLanguage
}
