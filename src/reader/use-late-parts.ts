import { useDeferredValue, useSyncExternalStore } from 'react'
import type * as lateParts from './late-parts.ts'

interface State {
  readonly parts: typeof lateParts | null
  /** Whether they have come, or could not be had. */
  readonly isSettled: boolean
}

const awaited: State = { parts: null, isSettled: false }
let state = awaited
let loading: Promise<void> | null = null
const listeners = new Set<() => void>()

/** Fetches what is not there from the start, unless it is there or on its way. Never rejects. */
export function loadLateParts(): Promise<void> {
  loading ??= import('./late-parts.ts').then(
    (parts) => settle({ parts, isSettled: true }),
    () => {
      // Whoever asks again has it tried again.
      loading = null
      settle({ parts: null, isSettled: true })
    },
  )
  return loading
}

/** What has come of the late parts, as a render of its own that gives way to what the reader does. */
export function useLateParts(): State {
  return useDeferredValue(
    useSyncExternalStore(
      subscribe,
      () => state,
      () => awaited,
    ),
    awaited,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function settle(settled: State): void {
  state = settled
  for (const listener of listeners) listener()
}
