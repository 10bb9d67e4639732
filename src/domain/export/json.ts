import type { Pair } from '../pair/pair.ts'

/**
 * A pair as it is served. It goes back under `content/`: each of the articles is a `{id}.json`, and
 * the rest, with their ids for `articles` and without the id, is `alignment.json`.
 */
export function pairAsJson(pair: Pair): string {
  return `${JSON.stringify(pair, null, 2)}\n`
}
