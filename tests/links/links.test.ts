import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '../../src/domain/address/address.ts'
import { readerState } from '../../src/domain/address/reader-state.ts'
import { locateWords } from '../../src/domain/words-link/locate-words.ts'
import { indexPair } from '../../src/domain/pair/pair-index.ts'
import { articleText } from '../../src/domain/pair/article-text.ts'
import { readPair } from '../../src/tools/content/read-content.ts'
import { publishedAddresses, publishedWords } from './published.ts'

/** What an address shows: the chosen passage, and the words or how else they were answered. */
function landing(text: string) {
  const address = parseAddress(text)
  if (address?.kind !== 'reader') return { address, passage: null, words: null }
  const read = readPair(address.pair)
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const { selected, words } = readerState(indexPair(read.pair), address, locateWords)
  const { found = null, article = null } = words ?? {}
  const shown =
    found && 'start' in found && article
      ? articleText(article).text.slice(found.start, found.end)
      : (found?.how ?? null)
  const settled = { ...address, ...(words && { words: words.value }) }
  return { address: settled, passage: selected?.id ?? null, words: shown }
}

describe('published links to words', () => {
  it.each(publishedWords)('$address', ({ address, passage, words }) => {
    const shown = landing(address)
    expect(shown.words).toBe(words)
    // Up to 0.3.1 the path did not name the passage.
    expect([null, passage]).toContain(shown.passage)
    expect(shown.address && formatAddress(shown.address)).toMatch(/^\/[a-z]{2}\/[a-z-]+[/?]/)
  })

  it('is written for most words in under 160 characters', () => {
    const lengths = publishedWords
      .filter(({ address, words }) => !address.includes('~') && words.length <= 40)
      .map(({ address }) => address.length)
    expect(lengths.length).toBeGreaterThan(20)
    expect(lengths.filter((length) => length >= 160).length / lengths.length).toBeLessThan(0.2)
  })
})

describe('published addresses, as they are and as they come back', () => {
  it.each(publishedAddresses)('$address', ({ address, right, passage, words }) => {
    const shown = landing(address)
    expect(shown.passage).toBe(passage)
    expect(shown.words).toBe(words)
    if (right) expect(shown.address && formatAddress(shown.address)).toBe(right)
  })
})
