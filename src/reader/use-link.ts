import { useHref } from 'react-router'
import { formatAddress } from '../domain/address.ts'
import type { ReaderAddress } from '../domain/address.ts'

/** The whole link to an address of ours, with the host and the base path. */
export function useLink(address: ReaderAddress): string {
  return new URL(useHref(formatAddress(address)), location.origin).href
}
