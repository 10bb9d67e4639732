import type { Evidence } from '../../domain/align/evidence.ts'
import { senses, splitWords } from '../../domain/align/lexicon.ts'
import type { Dictionary } from '../../domain/align/lexicon.ts'
import { tokenize } from '../../domain/align/tokens.ts'
import { languageOf } from '../../domain/pair/language.ts'
import { blockText } from '../../domain/pair/pair.ts'
import type { Article } from '../../domain/pair/pair.ts'

/** The share, from 0 to 1, of an article's words that the dictionaries have; `null` where they are of other languages. */
export function knownShare(article: Article, { lexicon }: Evidence): number | null {
  const lang = languageOf(article.lang)
  const dictionaries = lexicon.filter(({ from, to }) => from === lang || to === lang)
  const tests = dictionaries.map((dictionary) => knows(dictionary, lang))
  if (tests.length === 0) return null
  const keys = article.blocks
    .flatMap((block) => tokenize(blockText(block), article.lang))
    .map(({ key }) => key)
    .filter((key) => /^\p{Ll}|^\p{Lo}/u.test(key))
    .slice(0, 5_000)
  const known = keys.filter((key) => tests.some((test) => test(key)))
  return keys.length === 0 ? 0 : known.length / keys.length
}

function knows(dictionary: Dictionary, lang: string): (key: string) => boolean {
  if (dictionary.from === lang) return (key) => senses(dictionary)(key).entries.length > 0
  const keys = new Set<string>()
  for (const entries of dictionary.entries.values()) {
    for (const { translations } of entries) {
      for (const key of splitWords(translations.replaceAll(';', ' '), lang)) keys.add(key)
    }
  }
  return (key) => keys.has(key)
}
