import type { PairId } from '../../domain/pair/pair.ts'

/** An id that no other pair has, by all odds. */
export function newPairId(): PairId {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2))
  return `own-${one.toString(36)}${other.toString(36)}` as PairId
}
