/*
 * Where things stood in each entry of the history, for whoever comes back to it or loads it anew. It
 * lives as long as the tab; where nothing can be stored, until the page is left.
 */

/** What was being read in an article: a piece of a block, and how far below the top of the viewport. */
export interface KeptPlace {
  /** Its id. */
  readonly article: string
  readonly block: number
  /** Which of the pieces of the block, from 0. */
  readonly piece: number
  /** In CSS pixels. */
  readonly top: number
}

const storageKey = 'song-song.places'
const mostEntries = 100
const kept = new Map<string, readonly KeptPlace[]>(stored())

if (typeof window === 'object') window.addEventListener('pagehide', store)

/** `entry` is the key of a location, which is another one for each entry of the history. */
export function keptPlaces(entry: string): readonly KeptPlace[] | null {
  return kept.get(entry) ?? null
}

export function keepPlaces(entry: string, places: readonly KeptPlace[]): void {
  // The latest come last.
  kept.delete(entry)
  kept.set(entry, places)
}

function store(): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...kept].slice(-mostEntries)))
  } catch {
    // Storage is off or full.
  }
}

function stored(): readonly [string, readonly KeptPlace[]][] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as [string, KeptPlace[]][]
  } catch {
    return []
  }
}
