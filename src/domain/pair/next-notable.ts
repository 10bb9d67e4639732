import type { PairIndex } from './pair-index.ts'
import type { PassageId } from './pair.ts'
import type { Relation } from './relations.ts'

/**
 * The next (1) or previous (-1) passage in the order of the alignment that stands in one of the given
 * relations; after the last comes the first. From `null`, or from an id that is none, it begins at the
 * end that lies behind. `null` where no other passage stands in them.
 */
export function nextNotable(
  pairIndex: PairIndex,
  from: PassageId | null,
  direction: 1 | -1,
  kinds: readonly Relation[],
): PassageId | null {
  const { pair, numbers } = pairIndex
  const { passages } = pair
  const known = from === null ? undefined : numbers.get(from)
  const here = known === undefined ? (direction === 1 ? -1 : passages.length) : known - 1
  const others = passages.length - (known === undefined ? 0 : 1)
  for (let step = 1; step <= others; step++) {
    const passage = passages.at((here + direction * step) % passages.length)
    if (passage && kinds.includes(passage.relation)) return passage.id
  }
  return null
}
