import { describe, expect, it } from 'vitest'
import type { PublishedReaderAddress } from '../../../src/domain/address/address.ts'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import {
  articleText,
  offsetInArticle,
  rangeByBlock,
} from '../../../src/domain/pair/article-text.ts'
import { marksByBlock } from '../../../src/domain/pair/marks.ts'
import { readerState } from '../../../src/domain/address/reader-state.ts'
import { locateWords } from '../../../src/domain/words-link/locate-words.ts'
import { formatWords } from '../../../src/domain/words-link/words-grammar.ts'
import { selectWords } from '../../../src/domain/words-link/words.ts'
import { article, block, crossingPair, pair } from '../make-pair.ts'

const crossing = crossingPair()
const pairIndex = indexPair(crossing)
const [en, vi] = crossing.articles
const at = (rest: Partial<PublishedReaderAddress>) =>
  readerState(pairIndex, { kind: 'reader', ui: 'en', pair: crossing.id, ...rest }, locateWords)
const wordsOf = (start: number, end: number) => {
  const selector = selectWords(pairIndex, vi, start, end)
  if (!selector) throw new Error('nothing selected')
  return formatWords(selector)
}

describe('what an address shows', () => {
  it.each([
    [{}, { selected: undefined, view: undefined, front: 'en' }],
    [{ passage: 'price' }, { selected: 'price', view: undefined, front: 'en' }],
    [{ passage: 'cost' }, { selected: 'price', view: undefined, front: 'en' }],
    [{ passage: 'weather' }, { selected: 'weather', view: undefined, front: 'vi' }],
    [{ passage: 'nothing' }, { selected: undefined, view: undefined, front: 'en' }],
    [
      { view: vi.id, passage: 'price' },
      { selected: 'price', view: 'vi', front: 'vi' },
    ],
  ])('%j', (rest, { selected, view, front }) => {
    const state = at(rest)
    expect(state.selected?.id).toBe(selected)
    expect(state.view?.id).toBe(view)
    expect(state.front.id).toBe(front)
    expect(state.words).toBeNull()
  })

  it('finds the words of a link, and shows their article where there is room for one', () => {
    const state = at({ words: wordsOf(0, 3) })
    expect(state.words?.found).toMatchObject({ how: 'place', start: 0, end: 3 })
    expect(state.front).toBe(vi)
    expect(state.selected).toBeNull()
  })

  it('selects the passage of words that have changed', () => {
    const [headline, ...blocks] = vi.blocks
    const changed = {
      ...crossing,
      articles: [
        en,
        { ...vi, blocks: [block('headline', 'h: Ngoài ra không có gì'), ...blocks] },
      ] as const,
    }
    expect(headline).toBeDefined()
    const state = readerState(
      indexPair(changed),
      {
        kind: 'reader',
        ui: 'en',
        pair: crossing.id,
        passage: 'price',
        words: wordsOf(0, 12),
      },
      locateWords,
    )
    expect(state.words?.found).toEqual({ how: 'passage', passage: 'price' })
    expect(state.selected?.id).toBe('price')
  })

  it.each(['garbage', '', '__proto__', '%'])('says of %j that the link is incomplete', (words) => {
    expect(at({ words }).words).toEqual({
      value: words,
      found: { how: 'incomplete' },
      article: null,
      passage: null,
    })
  })
})

describe('places in an article and in its blocks', () => {
  it('agree', () => {
    const { text } = articleText(vi)
    const second = vi.blocks[1]?.segments.map((segment) => segment.text).join('') ?? ''
    expect(text.slice(offsetInArticle(vi, 1, 0))).toBe(second)
  })

  it('part a stretch at the blocks that it crosses', () => {
    const two = article('en', block('paragraph', 'a: abc'), block('paragraph', 'b: defg'))
    expect(pair(two, vi).articles[0]).toBe(two)
    expect(rangeByBlock(two, { start: 1, end: 6 })).toEqual([
      { article: 'en', block: 0, start: 1, end: 3 },
      { article: 'en', block: 1, start: 0, end: 2 },
    ])
    expect(rangeByBlock(two, { start: 3, end: 4 })).toEqual([])
  })

  it('sort marks by article and block', () => {
    const label = { kind: 'shared' } as const
    const marks = marksByBlock([
      { article: 'en', block: 1, start: 0, end: 2, label },
      { article: 'vi', block: 0, start: 1, end: 3, label },
      { article: 'en', block: 1, start: 5, end: 6, label },
    ])
    expect(marks.get('en')?.get(1)).toEqual([
      { start: 0, end: 2, label },
      { start: 5, end: 6, label },
    ])
    expect(marks.get('vi')?.get(0)).toHaveLength(1)
    expect(marks.get('en')?.get(0)).toBeUndefined()
  })
})
