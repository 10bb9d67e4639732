import { describe, expect, it } from 'vitest'
import { pairInJson, pairInMemory } from '../../../src/content/memory/whole-pair.ts'
import { pairAsJson } from '../../../src/domain/export/json.ts'
import { pairAsTmx } from '../../../src/domain/export/tmx.ts'
import type { PairId } from '../../../src/domain/pair/pair.ts'
import { readPair } from '../../../src/tools/content/read-content.ts'

const read = readPair('vietnam-japan-phone-talks')
if (!read.ok) throw new Error(read.problems.join('\n'))
const talks = read.pair

describe('a file that holds a whole pair', () => {
  it('gives it back as it was: our JSON', () => {
    expect(pairInJson(pairAsJson(talks))).toEqual({ ok: true, pair: talks })
  })

  it('gives back its articles and its passages, under the id that is given: our TMX', () => {
    const found = pairInMemory(pairAsTmx(talks), 'own-1' as PairId, ['A', 'B'])
    expect(found).toMatchObject({
      ok: true,
      pair: { id: 'own-1', articles: talks.articles, passages: talks.passages },
    })
  })

  it('gives the names that it is told to articles without an outlet: any TMX', () => {
    const units =
      '<tu><tuv xml:lang="en"><seg>One.</seg></tuv><tuv xml:lang="vi"><seg>Một.</seg></tuv></tu>'
    const tmx = `<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`
    expect(pairInMemory(tmx, 'own-1' as PairId, ['A', 'B'])).toMatchObject({
      ok: true,
      pair: { articles: [{ outlet: 'A' }, { outlet: 'B' }], passages: [{ relation: 'same' }] },
    })
  })

  it.each([
    ['no JSON', '{'],
    ['something else', '[]'],
    ['a field that no pair has', pairAsJson({ ...talks, run: 1 } as typeof talks)],
    [
      'a passage of segments that are not there',
      pairAsJson({ ...talks, articles: [talks.articles[0], { ...talks.articles[1], blocks: [] }] }),
    ],
    [
      'a character that nobody sees',
      pairAsJson(talks)
        .replace('"outlet":"', '"outlet":"\\u202e')
        .replace('"outlet": "', '"outlet": "\\u202e'),
    ],
  ])('is refused in words: %s', (_, json) => {
    const found = pairInJson(json)
    expect(found.ok).toBe(false)
    expect(found).toHaveProperty('problem', expect.stringMatching(/\w/))
  })
})
