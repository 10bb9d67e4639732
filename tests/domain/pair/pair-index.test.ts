import { describe, expect, it } from 'vitest'
import {
  indexPair,
  articleIn,
  findPassage,
  frontArticle,
  nearestShared,
  piecesOf,
  quotation,
  segmentsOf,
} from '../../../src/domain/pair/pair-index.ts'
import type { PassageId } from '../../../src/domain/pair/pair.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'

const crossing = crossingPair()
const pairIndex = indexPair(crossing)
const [en, vi] = crossing.articles

function find(id: string) {
  const found = findPassage(pairIndex, id)
  if (!found) throw new Error(`no passage ${id}`)
  return found
}

describe('finding a passage', () => {
  it.each([
    ['price', 'price'],
    ['cost', 'price'],
    ['nothing', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s is %s', (id, expected) => {
    expect(findPassage(pairIndex, id)?.id).toBe(expected)
  })

  it('prefers the passage that has an id now over one that had it', () => {
    const clash = indexPair(
      pair(en, vi, passage('a', 'same', {}, { formerly: ['b'] }), passage('b', 'same', {})),
    )
    expect(findPassage(clash, 'b')?.id).toBe('b')
  })
})

describe('pieces', () => {
  it('join neighbouring segments of one passage, and keep all the text', () => {
    const text = block('paragraph', 'a: One, ', 'b: two, ', 'c: three, ', 'd: four.')
    const made = pair(
      article('en', text),
      article('vi', block('paragraph', 'x: Một, hai, bốn.')),
      passage('one-two', 'same', { en: ['a', 'b', 'd'], vi: ['x'] }),
    )
    const pieces = piecesOf(indexPair(made), made.articles[0], text)
    expect(pieces.map((p) => [p.passage?.id, p.segments.map((s) => s.id).join('')])).toEqual([
      ['one-two', 'ab'],
      [undefined, 'c'],
      ['one-two', 'd'],
    ])
  })

  it('do not cross a block', () => {
    const counts = en.blocks.map((b) => piecesOf(pairIndex, en, b).length)
    expect(counts).toEqual([2, 2])
  })
})

describe('the words of a passage', () => {
  it.each([
    ['greeting', en, 'they greeted each other … and greeted again.'],
    ['greeting', vi, 'Họ chào nhau.'],
    ['weather', en, ''],
  ])('%s', (id, side, words) => {
    expect(quotation(pairIndex, side, find(id))).toBe(words)
  })

  it('come in reading order, whatever the order of the ids', () => {
    const swapped = passage('greeting', 'same', { en: ['c', 'b'], vi: ['q'] })
    expect(segmentsOf(en, swapped).map((segment) => segment.id)).toEqual(['b', 'c'])
  })
})

describe('where to land in the other article', () => {
  it.each([
    ['meeting', en, 'meeting'],
    ['greeting', vi, 'greeting'],
    // Only Vietnamese has the weather: before it stands the headline, after it the greeting.
    ['weather', vi, 'price'],
    ['nothing', en, null],
  ])('from %s', (id, side, landing) => {
    expect(nearestShared(pairIndex, side, id as PassageId)).toBe(landing)
  })

  it('is nowhere when nothing is shared', () => {
    const apart = pair(
      article('en', block('paragraph', 'a: One.')),
      article('vi', block('paragraph', 'x: Hai.')),
      passage('one', 'only', { en: ['a'] }),
      passage('two', 'only', { vi: ['x'] }),
    )
    expect(nearestShared(indexPair(apart), apart.articles[0], 'one' as PassageId)).toBeNull()
  })
})

describe('the article to show where there is room for one', () => {
  it.each([
    [null, null, 'en'],
    ['vi', null, 'vi'],
    [null, 'weather', 'vi'],
    [null, 'meeting', 'en'],
    ['en', 'weather', 'en'],
  ])('view %s, passage %s', (view, id, lang) => {
    const shown = view === null ? null : articleIn(crossing, view)
    expect(frontArticle(crossing, shown, id === null ? null : find(id)).lang).toBe(lang)
  })
})
