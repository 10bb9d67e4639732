import type { Pair, PairId } from '../../domain/pair/pair.ts'
import * as v from 'valibot'
import { AlignmentSchema, PairSchema } from '../schema.ts'

/** Whether a pair is kept now; where it is not, the browser has no room or allows none. */
export type SaveResult = { readonly ok: true } | { readonly ok: false; readonly problem: 'denied' }

// With the notes on how its passages were made, which a published pair has no more.
const OwnPairSchema = v.strictObject({
  ...PairSchema.entries,
  passages: AlignmentSchema.entries.passages,
})

const database = 'song-song'
const store = 'pairs'
const loading = new Map<PairId, Promise<Pair | null>>()

/** Keeps a pair in this browser, in place of one of the same id. */
export async function savePair(pair: Pair): Promise<SaveResult> {
  try {
    await inStore('readwrite', (pairs) => pairs.put(pair, pair.id))
    loading.delete(pair.id)
    return { ok: true }
  } catch {
    return { ok: false, problem: 'denied' }
  }
}

/** The pair that is kept by this id, or `null`. Never rejects, and gives the same promise until it is saved anew. */
export function loadOwnPair(id: PairId): Promise<Pair | null> {
  const known = loading.get(id)
  if (known) return known
  const pair = inStore('readonly', (pairs) => pairs.get(id) as IDBRequest<unknown>).then(
    (kept) => {
      const parsed = v.safeParse(OwnPairSchema, kept)
      return parsed.success ? parsed.output : null
    },
    () => null,
  )
  loading.set(id, pair)
  return pair
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (pairs: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(database, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store)
  const opened = await settled(opening)
  const transaction = opened.transaction(store, mode)
  const asked = ask(transaction.objectStore(store))
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(new Error(transaction.error?.message))
  })
  opened.close()
  return asked.result
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error(request.error?.message))
  })
}
