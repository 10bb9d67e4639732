import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const text = readFileSync('content/lexicon/en-vi.tsv', 'utf8')
const entries = text
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t').map((cell) => cell.split('; ')))

describe('our lexicon', () => {
  it('has headwords enough for news', () => {
    expect(entries.length).toBeGreaterThanOrEqual(4000)
    expect(entries.some(([forms]) => forms?.[0]?.includes(' '))).toBe(true)
  })

  it('has two filled columns, composed, without space around or twice the same', () => {
    expect(text.normalize('NFC')).toBe(text)
    const unfit = entries.filter(
      (cells) =>
        cells.length !== 2 ||
        cells.some(
          (cell) =>
            new Set(cell).size < cell.length ||
            cell.some((one) => one === '' || one !== one.trim()),
        ),
    )
    expect(unfit).toEqual([])
  })

  it('has each headword on one line', () => {
    const headwords = entries.map(([forms]) => forms?.[0])
    expect(new Set(headwords).size).toBe(headwords.length)
  })
})
