import { decode } from '../../content/read/extract.ts'
import { pairInJson, pairInMemory } from '../../content/memory/whole-pair.ts'
import { newPairId } from './new-pair-id.ts'
import type { Pair } from '../../domain/pair/pair.ts'

/**
 * The whole pair that a file holds, by the ending of its name: our JSON, or a translation memory. `null` for a
 * file of another kind; `problem`, in English, where the pair cannot be taken. Throws a `Refusal` as `decode` does.
 */
export function pairInFile(
  bytes: Uint8Array,
  name: string,
  outlets: readonly [string, string],
):
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'noPair'; readonly why: string }
  | null {
  const isJson = /\.json$/i.test(name)
  if (!isJson && !/\.(?:tmx|xlf|xliff)$/i.test(name)) return null
  const { text } = decode(bytes, null, null)
  const read = isJson ? pairInJson(text) : pairInMemory(text, newPairId(), outlets)
  return read.ok ? { kind: 'pair', pair: read.pair } : { kind: 'noPair', why: read.problem }
}
