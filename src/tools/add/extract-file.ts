import { extract } from '../../content/read/extract.ts'
import type { Extracted } from '../../content/read/clean-source.ts'
import type { Reading } from '../../content/read/extract.ts'

/** What `extract` gives, where there is no browser. Loading all that pages need takes longer than reading a text. */
export function extractFile(bytes: Uint8Array, name: string, how: Reading): Promise<Extracted> {
  return extract(bytes, name, how, async () => (await import('./parse-page.ts')).parsePage)
}
