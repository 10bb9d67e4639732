/** A BCP 47 tag in its canonical form, also of a language's name; `null` for anything else, such as `*all*`. */
export function languageTag(text: string): string | null {
  const name = text
    .replace(/[(,;].*/s, '')
    .trim()
    .toLowerCase()
  const named = names().get(name)
  if (named !== undefined) return named
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

let known: ReadonlyMap<string, string> | null = null

/** The tags of languages by their names in English, in French, in Vietnamese and in themselves. */
function names(): ReadonlyMap<string, string> {
  known ??= new Map(
    languageTags.flatMap((tag) =>
      ['en', 'fr', 'vi', tag].flatMap((inLanguage) => {
        const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag)
        return name === undefined ? [] : [[name.toLowerCase(), tag] as const]
      }),
    ),
  )
  return known
}

/** Languages of news, by their tags. */
export const languageTags = (
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ' +
  'ky lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tk tl tr uk ' +
  'ur uz vi zh zu'
).split(' ')
