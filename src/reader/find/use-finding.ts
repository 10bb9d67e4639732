import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { useReader } from '../context/reader-context.ts'
import type * as find from '../../domain/find/find.ts'
import type { Hit } from '../../domain/find/find.ts'

export interface Finding {
  readonly isOpen: boolean
  /** Whether the reader has asked for it here, and not an address. */
  readonly isOpened: boolean
  readonly query: string
  readonly count: number
  /** The hits to draw: all of them, or where there are very many those around the current one. */
  readonly hits: readonly Hit[]
  /** The hit that the reader is at; `null` before the first step. */
  readonly current: Hit | null
  /** Which hit that is, from 1; 0 before the first step. */
  readonly number: number
  open: () => void
  close: () => void
  ask: (query: string) => void
  /** Goes to the next hit, or with -1 to the one before, and round at the ends. */
  walk: (direction: 1 | -1) => void
}

/**
 * Finding in both articles. What is sought stands in the address; the hit that is shown is selected. What
 * finds may not have come yet: `askFor` it where it is wanted.
 */
export function useFinding(
  address: ReaderAddress,
  finder: typeof find | null,
  askFor: () => Promise<void>,
): Finding {
  const { pairIndex } = useReader()
  const navigate = useNavigate()
  const { q: query = '', ...rest } = address
  const [isOpened, setIsOpened] = useState(false)
  const [current, setCurrent] = useState<Hit | null>(null)
  const isOpen = isOpened || query !== ''
  const index = useMemo(
    () => (isOpen ? (finder?.searchIndexOf(pairIndex) ?? []) : []),
    [finder, pairIndex, isOpen],
  )
  const found = useMemo(() => finder?.search(index, query) ?? [], [finder, index, query])
  const at = current ? found.indexOf(current) : -1
  const { start, end } = finder?.hitsAround(found.length, at) ?? { start: 0, end: 0 }
  const hits = useMemo(() => found.slice(start, end), [found, start, end])

  const go = (to: ReaderAddress) => void navigate(formatAddress(to), { replace: true })
  return {
    isOpen,
    isOpened,
    query,
    count: found.length,
    hits,
    current: found[at] ?? null,
    number: at + 1,
    open: () => {
      // Where it could not be had at first, it may now.
      void askFor()
      setIsOpened(true)
    },
    close: () => {
      setIsOpened(false)
      setCurrent(null)
      go(rest)
    },
    ask: (text) => {
      // What has been emptied stays open for the next word.
      setIsOpened(true)
      go(text === '' ? rest : { ...rest, q: text })
    },
    walk: (direction) => {
      const from = at === -1 && direction === -1 ? 0 : at
      const hit = found[(from + direction + found.length) % found.length]
      if (!hit) return
      setCurrent(hit)
      if (hit.passage) go({ ...address, passage: hit.passage })
    },
  }
}
