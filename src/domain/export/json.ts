import type { Pair } from '../pair.ts'

/**
 * A pair as it is served: an article each for `{lang}.json`, and the passages for `alignment.json`,
 * which take it back into a folder of `content/`.
 */
export function pairAsJson(pair: Pair): string {
  return `${JSON.stringify(pair, null, 2)}\n`
}
