import { createInstance } from 'i18next'
import type { i18n as I18n } from 'i18next'

/*
 * One file a language, in `languages/`. What one does not say it says in English: the build fills that in
 * (see `tools/site/complete-words.ts`), so that a page loads the words of its language and no others.
 */
const files = import.meta.glob<object>('./languages/*.json', { import: 'default' })

const loading = new Map<string, Promise<I18n>>()

/**
 * Loads the words of an interface language, once. The address decides which are used, so no instance ever
 * changes its language. Rejects where there is no such file or it cannot be fetched; a next call tries again.
 */
export function loadWords(language: string): Promise<I18n> {
  const known = loading.get(language)
  if (known) return known
  const words = load(language)
  loading.set(language, words)
  words.then(
    // In the way in which React's `use` notes it there itself (React RFC 229): who asks now need not wait.
    (value) => Object.assign(words, { status: 'fulfilled', value }),
    () => loading.delete(language),
  )
  return words
}

async function load(language: string): Promise<I18n> {
  const file = files[`./languages/${language}.json`]
  if (!file) throw new Error(`There are no words in ${language}.`)
  const instance = createInstance()
  await instance.init({
    lng: language,
    resources: { [language]: { translation: await file() } },
    // React escapes markup.
    interpolation: { escape: isolated },
  })
  return instance
}

/** Letters that are written from right to left, by their blocks in Unicode. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * A name that turns nothing of the sentence that it is put into, as `<bdi>` does in the page: without marks
 * that change the direction, and between isolates (Unicode, UAX 9) where it has letters from right to left.
 */
function isolated(name: string): string {
  const plain = name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain
}
