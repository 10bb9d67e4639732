import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { useReader } from '../context/reader-context.ts'

/** Makes the whole link to an address of ours, with the host and the base path, in the browser. */
export function useLinkTo(): (address: ReaderAddress) => string {
  const { base } = useReader()
  return (address) => new URL(base + formatAddress(address), location.origin).href
}
