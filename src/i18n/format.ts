/** An ISO 8601 calendar date as a newspaper in that language writes it: `28 April 2021`, `28/4/2021`. */
export function formatDate(date: string, language: string): string {
  const [locale, month] =
    language === 'en' ? ['en-GB', 'long' as const] : [language, 'numeric' as const]
  const format = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, format).format(new Date(date))
}

/** A language's name in the given interface language; the tag itself where there is no name. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
}
