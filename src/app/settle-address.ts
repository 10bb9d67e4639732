import { formatAddress, parseAddress } from '../domain/address/address.ts'
import type { Address } from '../domain/address/address.ts'

/**
 * Puts the one right spelling of the page's address in its place, and gives the entry of the history a
 * key of its own where it has none. `page` is the path that the host has served a page for: whatever the
 * address looks like, that page is the right one. Returns what is shown; `null` for no address of ours.
 */
export function settleAddress(base: string, page: string | undefined): Address | null {
  const { origin, pathname, search, hash } = location
  const path = pathname.replace(/^\/+/, '/')
  const below = path.startsWith(base) ? path.slice(base.length) : ''
  const address = parseAddress((page ?? below) + search + hash)
  const right = address && address.kind !== 'start' ? base + formatAddress(address) : null
  const start = address?.kind === 'start' ? `${base}/${search}` : null
  const fragment = address?.kind === 'packed-reader' ? '' : hash
  const state = history.state as Readonly<Record<string, unknown>> | null
  history.replaceState(
    { ...state, key: state?.['key'] ?? Math.random().toString(36).slice(2, 10) },
    '',
    origin + (right ?? start ?? pathname + search) + fragment,
  )
  return address
}
