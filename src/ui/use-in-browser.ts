import { useSyncExternalStore } from 'react'

/**
 * What only the browser knows, and `before` while a page that the build has rendered wakes up: the
 * first render must be the build's, and what differs comes right after.
 */
export function useInBrowser<Value>(read: () => Value, before: Value): Value {
  return useSyncExternalStore(neverChanges, read, () => before)
}

function neverChanges() {
  return () => undefined
}
