import * as v from 'valibot'
import type { Pair, PairId } from '../domain/pair.ts'
import type { Library, PairSummary } from '../domain/summary.ts'
import { libraryFile, pairFile, wholeLibraryFile } from './files.ts'
import { LibrarySchema, PairSchema, WholeLibrarySchema } from './schema.ts'

/**
 * Why something could not be loaded: `missing`, there is no such file; `unreachable`, no answer came;
 * `server`, the server answered that it failed; `broken`, what came is cut off or fails its schema.
 */
export type LoadProblem = 'missing' | 'unreachable' | 'server' | 'broken'

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: LoadProblem }

/** A load under way, which never rejects, and what it came to once it has ended. */
export interface Loading<Value> {
  readonly promise: Promise<Loaded<Value>>
  readonly ended: Loaded<Value> | null
}

const cache = new Map<string, Loading<unknown>>()

/** The same at every call until `forgetLoaded`. */
export function loadPair(id: PairId): Loading<Pair> {
  return load(pairFile(id), PairSchema)
}

/** The same at every call until `forgetLoaded`. */
export function loadLibrary(): Loading<Library> {
  return load(libraryFile, LibrarySchema)
}

/** The same at every call until `forgetLoaded`. */
export function loadWholeLibrary(): Loading<readonly PairSummary[]> {
  return load(wholeLibraryFile, WholeLibrarySchema)
}

/** Makes the next calls load anew. */
export function forgetLoaded(): void {
  cache.clear()
}

/** Makes the next calls find what is known already: the build renders pages from what it has read. */
export function provide(content: { pair?: Pair; library?: Library }): void {
  const keep = (file: string, value: unknown) => {
    const ended: Loaded<unknown> = { ok: true, value }
    cache.set(file, { promise: Promise.resolve(ended), ended })
  }
  if (content.pair) keep(pairFile(content.pair.id), content.pair)
  if (content.library) keep(libraryFile, content.library)
}

function load<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Loading<v.InferOutput<Schema>> {
  const known = cache.get(file)
  if (known) return known
  const promise = fetchJson(import.meta.env.BASE_URL + file, schema)
  const loading: { promise: typeof promise; ended: Awaited<typeof promise> | null } = {
    promise,
    ended: null,
  }
  void promise.then((ended) => {
    loading.ended = ended
  })
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
    response = await fetch(url)
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
