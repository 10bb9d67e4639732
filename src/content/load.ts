import * as v from 'valibot'
import type { Pair, PairId } from '../domain/pair.ts'
import type { PairSummary } from '../domain/summary.ts'
import { libraryFile, pairFile } from './files.ts'
import { LibrarySchema, PairSchema } from './schema.ts'

/**
 * Why something could not be loaded: `missing`, there is no such file; `unreachable`, no answer came;
 * `server`, the server answered that it failed; `broken`, what came is cut off or fails its schema.
 */
export type LoadProblem = 'missing' | 'unreachable' | 'server' | 'broken'

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: LoadProblem }

const cache = new Map<string, Promise<unknown>>()

/** Never rejects, and gives the same promise at every call until `forgetLoaded`. */
export function loadPair(id: PairId): Promise<Loaded<Pair>> {
  return load(pairFile(id), PairSchema)
}

/** Never rejects, and gives the same promise at every call until `forgetLoaded`. */
export function loadLibrary(): Promise<Loaded<readonly PairSummary[]>> {
  return load(libraryFile, LibrarySchema)
}

/** Makes the next calls load anew. */
export function forgetLoaded(): void {
  cache.clear()
}

function load<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<Loaded<v.InferOutput<Schema>>> {
  const known = cache.get(file)
  if (known) return known as Promise<Loaded<v.InferOutput<Schema>>>
  const loading = fetchJson(import.meta.env.BASE_URL + file, schema)
  cache.set(file, loading)
  return loading
}

async function fetchJson<Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
): Promise<Loaded<v.InferOutput<Schema>>> {
  const failed = (problem: LoadProblem) => ({ ok: false, problem }) as const
  let response: Response
  try {
    response = await fetch(url, { headers: { Accept: 'application/json' } })
  } catch {
    return failed('unreachable')
  }
  // A host that answers every unknown address with the app's own page has no such file either.
  const isPage = response.headers.get('Content-Type')?.includes('text/html')
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
    return failed('missing')
  }
  if (!response.ok) return failed('server')
  try {
    const parsed = v.safeParse(schema, await response.json())
    return parsed.success ? { ok: true, value: parsed.output } : failed('broken')
  } catch {
    return failed('broken')
  }
}
