import { readFileSync } from 'node:fs'
import path from 'node:path'

/*
 * Links as they were published, and as they come back from mails, chats and paper. Lines are added
 * here, and never taken out: what was published opens for ever.
 */

interface PublishedWords {
  readonly address: string
  /** The language of the article that the words are of. */
  readonly article: string
  /** The passage in which they begin. */
  readonly passage: string | null
  readonly words: string
}

/** Links to words, by the version that wrote them first. */
export const publishedWords: readonly PublishedWords[] = ['0.3.1', '0.4.0'].flatMap(
  (version) => JSON.parse(read(`words-of-${version}.json`)) as PublishedWords[],
)

/** What an address leads to: its right spelling if that is told, the chosen passage, the words. */
export const publishedAddresses = read('addresses.tsv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [address = '', right = '', passage = '', words = ''] = line.split('\t')
    return {
      address,
      right,
      passage: passage || null,
      words: words.replaceAll('\\n', '\n') || null,
    }
  })

function read(file: string): string {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8')
}
