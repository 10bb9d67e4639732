import type * as v from 'valibot'
import type { Pair, PairId } from '../domain/pair/pair.ts'
import type { Library, PairSummary } from '../domain/pair/summary.ts'
import { pairAnswer, read } from './answer.ts'
import { libraryFile, pairFile, wholeLibraryFile } from './files.ts'
import { LibrarySchema, WholeLibrarySchema } from './schema.ts'
import { isVersionOver, loadAnew, takeNewer, wasReloaded } from './site-version.ts'
import { newerHeader } from './worker-protocol.ts'

/**
 * Why something could not be loaded: `missing`, there is no such file; `unreachable`, no answer came;
 * `server`, the server answered that it failed; `broken`, what came is cut off, fails its schema or is
 * another pair.
 */
export type LoadProblem = 'missing' | 'unreachable' | 'server' | 'broken'

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: LoadProblem }

const cache = new Map<string, Promise<unknown>>()

/**
 * Whether the next load goes past everything that is kept, until one has come whole: the reader has loaded
 * the page anew or asked to try again, and may have been given something wrong.
 */
let goesPast = wasReloaded()

/** Never rejects, and gives the same promise at every call until `forgetLoaded`. */
export function loadPair(id: PairId): Promise<Loaded<Pair>> {
  return load(pairFile(id), pairAnswer(id))
}

/** Never rejects, and gives the same promise at every call until `forgetLoaded`. */
export function loadLibrary(): Promise<Loaded<Library>> {
  return load(libraryFile, LibrarySchema)
}

/** Never rejects, and gives the same promise at every call until `forgetLoaded`. */
export function loadWholeLibrary(): Promise<Loaded<readonly PairSummary[]>> {
  return load(wholeLibraryFile, WholeLibrarySchema)
}

/** Makes the next calls load anew, past everything that is kept. */
export function forgetLoaded(): void {
  cache.clear()
  goesPast = true
}

/** Makes the next calls find what is known already: the build renders pages from what it has read. */
export function provide(content: { pair?: Pair; library?: Library }): void {
  const keep = (file: string, value: unknown) => {
    cache.set(file, ended(Promise.resolve(), { ok: true, value }))
  }
  if (content.pair) keep(pairFile(content.pair.id), content.pair)
  if (content.library) keep(libraryFile, content.library)
}

function load<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<Loaded<v.InferOutput<Schema>>> {
  const known = cache.get(file)
  if (known) return known as Promise<Loaded<v.InferOutput<Schema>>>
  const loading = fetchJson(import.meta.env.BASE_URL + file, schema)
  cache.set(file, loading)
  void loading.then((value) => ended(loading, value))
  return loading
}

/**
 * Notes on a promise what it came to, in the way in which React's `use` notes it there itself (React
 * RFC 229): who asks after that need not wait.
 */
function ended(promise: Promise<unknown>, value: Loaded<unknown>): Promise<unknown> {
  return Object.assign(promise, { status: 'fulfilled', value })
}

async function fetchJson<Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
): Promise<Loaded<v.InferOutput<Schema>>> {
  const failed = (problem: LoadProblem) => ({ ok: false, problem }) as const
  if (isVersionOver()) return loadAnew()
  let response: Response
  try {
    response = await fetch(url, { cache: goesPast ? 'no-cache' : 'default' })
  } catch {
    return failed('unreachable')
  }
  if (response.headers.has(newerHeader)) await takeNewer()
  if (isVersionOver()) return loadAnew()
  // A host that answers every unknown address with the app's own page has no such file either.
  const isPage = response.headers.get('Content-Type')?.includes('text/html')
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
    return failed('missing')
  }
  if (!response.ok) return failed('server')
  // One that breaks off is cut off as well.
  const found = read(schema, await response.text().catch(() => ''))
  if (!found) return failed('broken')
  goesPast = false
  return { ok: true, value: found.value }
}
