import { describe, expect, it } from 'vitest'
import { align } from '../../../src/domain/align/align.ts'
import { evidenceFor } from '../../../src/domain/align/evidence.ts'
import { learnLexicon } from '../../../src/domain/align/learn-lexicon.ts'
import { english, indonesian, truth, units } from '../../fixtures/memory.ts'

describe('learnLexicon', () => {
  const lines = learnLexicon(units, 'en', 'id').split('\n')

  it.each(['bridge\tjembatan', 'farmer\tpetani', 'fire engine\tmobil pemadam', 'sold\tmenjual'])(
    'finds that %s corresponds',
    (line) => expect(lines).toContain(line),
  )

  it('says of which languages it is', () => expect(lines[0]).toBe('# en id'))

  it('gives each phrase one counterpart', () => {
    const entries = lines.slice(1).map((line) => line.split('\t'))
    expect(new Set(entries.map(([one]) => one)).size).toBe(entries.length)
    expect(new Set(entries.map(([, other]) => other)).size).toBe(entries.length)
  })

  it('finds nothing in what stands together once', () => {
    expect(learnLexicon([['red house', 'rumah merah']], 'en', 'id')).toBe('# en id')
  })

  it('lifts an alignment of two texts that no lexicon is there for', () => {
    const linksWith = (lexicons: readonly string[]) =>
      align(
        { lang: 'en', segments: english },
        { lang: 'id', segments: indonesian },
        evidenceFor('en', 'id', { lexicons, places: '' }),
      ).map(({ first, second }) => `${first}-${second}`)
    expect(linksWith([])).toEqual([])
    const found = linksWith([lines.join('\n')])
    expect(truth).toEqual(expect.arrayContaining(found))
    expect(found.length).toBeGreaterThanOrEqual(4)
  })
})
