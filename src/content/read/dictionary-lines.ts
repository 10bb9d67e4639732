import { gunzipSync } from 'fflate'

/** The bytes of a file by its name; throws where there is none. */
export type FileOf = (name: string) => Uint8Array

/**
 * A dictionary of the user's own as the lines that the aligner takes, from the form that it has: `.index`
 * beside `.dict` or `.dict.dz` (dictd), `.ifo` beside `.idx` and these (StarDict), `.tei`, else a table with
 * tabs. Where the name says of which languages it is, as `eng-fra` does, the first line does as well.
 * Throws what `fileOf` throws where a file that belongs to it is not there.
 */
export function dictionaryLines(file: string, fileOf: FileOf): string {
  const base = file.replace(/\.(?:index|ifo|idx|dict|dict\.dz)$/, '')
  const textOf = (name: string) => new TextDecoder().decode(fileOf(name))
  if (file.endsWith('.tei')) return withLanguages(file, teiEntries(textOf(file)))
  if (base === file) return textOf(file)
  const isStarDict = /\.(?:ifo|idx)$/.test(file)
  const body = readBody(base, fileOf)
  const places = isStarDict
    ? starDictPlaces(fileOf(`${base}.idx`))
    : dictdPlaces(textOf(`${base}.index`))
  return withLanguages(
    base,
    places.flatMap(({ word, start, size }) => {
      const text = new TextDecoder().decode(body.subarray(start, start + size))
      const translations = translationsIn(text, word)
      return translations.length > 0 ? [[word, translations] as const] : []
    }),
  )
}

type DictionaryEntry = readonly [word: string, translations: readonly string[]]

function withLanguages(name: string, entries: readonly DictionaryEntry[]): string {
  const [, ...codes] =
    /(?:^|\W)([a-z]{2,3})-([a-z]{2,3})(?:\W|$)/.exec(name.replace(/^.*[\\/]/, '')) ?? []
  const [from, to] = codes.length === 2 ? Intl.getCanonicalLocales(codes) : []
  const lines = entries.map(([word, translations]) => `${word}\t${translations.join('; ')}`)
  return [...(from && to ? [`# ${from} ${to}`] : []), ...lines].join('\n')
}

/** The texts of all entries; a `.dz` is a gzip file that can also be read in parts. */
function readBody(base: string, fileOf: FileOf): Uint8Array {
  try {
    return gunzipSync(fileOf(`${base}.dict.dz`))
  } catch {
    return fileOf(`${base}.dict`)
  }
}

interface EntryPlace {
  readonly word: string
  /** In bytes. */
  readonly start: number
  readonly size: number
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A line an entry: the word, and where its text begins and how long it is, to the base of 64. */
function dictdPlaces(index: string): EntryPlace[] {
  const number = (text: string) => [...text].reduce((sum, one) => sum * 64 + digits.indexOf(one), 0)
  return index.split('\n').flatMap((line) => {
    const [word, start, size] = line.split('\t')
    if (!word || !start || !size || /^00-?database/.test(word)) return []
    return [{ word, start: number(start), size: number(size) }]
  })
}

/** By entry the word, a zero, and two numbers of four bytes, the highest first. */
function starDictPlaces(index: Uint8Array): EntryPlace[] {
  const places: EntryPlace[] = []
  const numbers = new DataView(index.buffer, index.byteOffset, index.byteLength)
  for (let at = 0; at < index.length;) {
    const end = index.indexOf(0, at)
    if (end < 0 || end + 9 > index.length) break
    const word = new TextDecoder().decode(index.subarray(at, end))
    places.push({ word, start: numbers.getUint32(end + 1), size: numbers.getUint32(end + 5) })
    at = end + 9
  }
  return places
}

/** What the text of an entry gives for its word, without what is said about it. */
function translationsIn(text: string, word: string): string[] {
  const lines = text
    .replace(/<br[^>]*>/gi, '\n')
    .replace(/<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|\/[^/\n]*\/|"[^"\n]*"/g, ' ')
    .split('\n')
    .map((line) => line.trim().replace(/^\d+[.)]\s*/, ''))
    .filter((line) => line !== '' && !/^(?:Notes?|see|Synonyms?|Antonyms?|cf\.?)\b ?:?/i.test(line))
  const [first = '', ...rest] = lines
  const told = first.toLowerCase() === word.toLowerCase() || rest.length > 0 ? rest : lines
  const found = told
    .flatMap((line) => line.split(/[,;،؛]/))
    .map((one) => one.replace(/\s+/g, ' ').trim())
  return [...new Set(found)].filter((one) => /\p{L}|\p{N}/u.test(one) && one.length < 60)
}

/** The entries of a dictionary in the form of the Text Encoding Initiative, as FreeDict publishes them. */
function teiEntries(tei: string): DictionaryEntry[] {
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/&lt;|&gt;|&quot;|&apos;/g, ' ')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim()
  const all = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, inside = '']) => plain(inside)).filter(Boolean)
  return [...tei.matchAll(/<entry\b[\s\S]*?<\/entry>/g)].flatMap(([entry]) => {
    const words = all(entry, /<orth\b[^>]*>([\s\S]*?)<\/orth>/g)
    const cited = [...entry.matchAll(/<cit\b[^>]*type="trans(?:lation)?"[\s\S]*?<\/cit>/g)]
    const translations = cited.flatMap(([cit]) => all(cit, /<quote\b[^>]*>([\s\S]*?)<\/quote>/g))
    return translations.length > 0 ? words.map((word) => [word, translations] as const) : []
  })
}
