import { useHref } from 'react-router'
import { formatAddress } from '../domain/address.ts'
import type { ReaderAddress } from '../domain/address.ts'

/** Gives the whole link to an address of ours, with the host and the base path, when it is asked. */
export function useLink(address: ReaderAddress): () => string {
  const href = useHref(formatAddress(address))
  return () => new URL(href, location.origin).href
}
