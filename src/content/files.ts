import type { PairId } from '../domain/pair.ts'

/** Where the build puts what the browser loads, relative to the base path. */
export const libraryFile = 'content/library.json'

export function pairFile(id: PairId): string {
  return `content/pairs/${id}.json`
}
