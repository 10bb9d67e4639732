import { use, useState, useTransition } from 'react'
import { forgetLoaded } from '../content/load.ts'
import type { Loaded } from '../content/load.ts'

/** Suspends until the load has ended; `retry` loads anew and keeps the page until there is an answer. */
export function useLoaded<Value>(load: () => Promise<Loaded<Value>>) {
  const [, setAttempt] = useState(0)
  const [, startTransition] = useTransition()
  const retry = () => {
    forgetLoaded()
    startTransition(() => setAttempt((attempt) => attempt + 1))
  }
  return { loaded: use(load()), retry }
}
