import { readDictionary } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { namesAsDictionary } from './names.ts'

/** What is known of two languages, beside what the two texts themselves show. */
export interface Evidence {
  readonly lexicon: Lexicon
}

/**
 * The evidence for two languages (BCP 47 tags): of `lexicons`, in the form that `readDictionary` takes,
 * those of just these two are used; `places` is a table of regions, `# code en vi` above its columns.
 */
export function evidenceFor(
  first: string,
  second: string,
  data: { readonly lexicons: readonly string[]; readonly places: string },
): Evidence {
  const [one, other] = [first, second].map((lang) => lang.split('-')[0] ?? lang)
  if (one === undefined || other === undefined) return { lexicon: [] }
  const names = namesAsDictionary(first, second, data.places)
  const lexicon = [names, ...data.lexicons]
    .map((tsv) => readDictionary(tsv, one, other))
    .filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))
  return { lexicon }
}
