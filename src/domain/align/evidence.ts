import { languageOf } from '../pair/language.ts'
import { readDictionary } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { namesAsDictionary } from './names.ts'

/** What is known of two languages, beside what the two texts themselves show. */
export interface Evidence {
  readonly lexicon: Lexicon
  /** Does it know enough words that most of what two segments share can be seen? */
  readonly isRich: boolean
}

// A shorter list of words helps, but leaves most of what two segments say in the dark.
const richFrom = 1000

/**
 * The evidence for two languages (BCP 47 tags): of `lexicons`, in the form that `readDictionary` takes,
 * those of just these two are used; `places` is a table of regions, `# code en vi` above its columns.
 */
export function evidenceFor(
  first: string,
  second: string,
  data: { readonly lexicons: readonly string[]; readonly places: string },
): Evidence {
  const [one, other] = [languageOf(first), languageOf(second)]
  const names = namesAsDictionary(first, second, data.places)
  const dictionaries = data.lexicons
    .map((tsv) => readDictionary(tsv, one, other))
    .filter(({ from, to }) => (from === one && to === other) || (from === other && to === one))
  const words = dictionaries.reduce((sum, { entries }) => sum + entries.size, 0)
  return {
    lexicon: [readDictionary(names, one, other), ...dictionaries],
    isRich: words >= richFrom || one === other,
  }
}
