import { evidenceFor } from '../domain/align/evidence.ts'
import type { Evidence } from '../domain/align/evidence.ts'
import { languageOf } from '../domain/pair/language.ts'

// Their addresses: the build gives each a file of its own, which is fetched when two texts need it.
const files = import.meta.glob<string>('../../content/lexicon/*.tsv', {
  query: '?url',
  import: 'default',
  eager: true,
})

/**
 * The aligner's evidence for two languages: our lexicon of just these two, where there is one, our regions,
 * and dictionaries of the user's own as lines. Rejects where a file does not come whole.
 */
export async function loadEvidence(
  first: string,
  second: string,
  own: readonly string[],
): Promise<Evidence> {
  const langs = [languageOf(first), languageOf(second)].sort()
  const names = Object.keys(files).filter(
    (file) => nameOf(file).split('-').sort().join() === langs.join(),
  )
  const [places = '', ...lexicons] = await Promise.all(
    [...Object.keys(files).filter((file) => nameOf(file) === 'places'), ...names].map(load),
  )
  return evidenceFor(first, second, { lexicons: [...lexicons, ...own], places })
}

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.tsv$/g, '')
}

async function load(file: string): Promise<string> {
  const response = await fetch(files[file] ?? '')
  const text = response.ok ? await response.text() : ''
  // A host may answer with a page of its own.
  if (!text.startsWith('#')) throw new Error(`${file} did not come`)
  return text
}
