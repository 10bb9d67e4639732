import { startTransition, useEffect, useState } from 'react'
import { firstExtents, grown, hasPassage, isWhole } from '../../domain/geometry/shown-blocks.ts'
import type { Extents } from '../../domain/geometry/shown-blocks.ts'
import { useReader } from '../context/reader-context.ts'
import type { Passage } from '../../domain/pair/pair.ts'

/**
 * How much of each article is there: of long ones at first what is around the passage that is to be
 * seen, and then more and more, whenever nothing else is to be done, until all of it is.
 */
export function useExtents(around: Passage | null): Extents {
  const { pairIndex } = useReader()
  const { pair } = pairIndex
  const [extents, setExtents] = useState(() => firstExtents(pairIndex, around))
  const shown =
    around && !hasPassage(pairIndex, extents, around) ? firstExtents(pairIndex, around) : extents
  if (shown !== extents) setExtents(shown)
  useEffect(() => {
    if (isWhole(pair, shown)) return
    const timer = setTimeout(() => startTransition(() => setExtents(grown(pair, shown))))
    return () => clearTimeout(timer)
  }, [pair, shown])
  return shown
}
