import { createContext, use } from 'react'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import type { UiLanguage } from '../../domain/pair/pair.ts'

/**
 * What every part of a reader is about. It stays the same object while passages are pointed at, chosen
 * and let go: whoever takes it is drawn anew by none of these.
 */
export interface ReaderContext {
  readonly pairIndex: PairIndex
  readonly ui: UiLanguage
  /** The address of the pair, with nothing in it selected. */
  readonly home: ReaderAddress
  /** The base path, without a slash at the end. */
  readonly base: string
}

export const ReaderContext = createContext<ReaderContext | null>(null)

/** Throws an error outside of a reader. */
export function useReader(): ReaderContext {
  const context = use(ReaderContext)
  if (!context) throw new Error('This is a part of a reader, and there is none around it.')
  return context
}
