import { useLocation } from 'react-router'
import { useInBrowser } from '../ui/use-in-browser.ts'

/** The query of the address and its fragment, with their signs. A page is rendered by the build for every query at once. */
export function useSearch(): string {
  const { search, hash } = useLocation()
  return useInBrowser(() => search + hash, '')
}
