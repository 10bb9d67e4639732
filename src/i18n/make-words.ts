import type { i18n as I18n } from 'i18next'

/*
 * The words of making a pair: whoever reads one has no need of them. One file a language, as in `languages`.
 */
const files = import.meta.glob<object>('./make/*.json', { import: 'default' })

const loading = new Map<string, Promise<void>>()

/** Adds the words of making a pair to those of an interface language, once. Rejects as `loadWords` does. */
export function loadMakeWords(words: I18n): Promise<void> {
  const { language } = words
  const known = loading.get(language)
  if (known) return known
  const added = load(words)
  loading.set(language, added)
  added.catch(() => loading.delete(language))
  return added
}

async function load(words: I18n): Promise<void> {
  const file = files[`./make/${words.language}.json`] ?? files['./make/en.json']
  words.addResourceBundle(words.language, 'make', await file?.())
}
