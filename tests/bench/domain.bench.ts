/*
 * How the domain's work grows with the pair: `npm run bench:domain`. Ten times the passages should take
 * about ten times as long where all of them are looked at, and no longer where one is looked up.
 */
import { bench, describe } from 'vitest'
import { indexPair, nearestShared, quotation } from '../../src/domain/pair/pair-index.ts'
import { articleText, offsetInArticle, rangeByBlock } from '../../src/domain/pair/article-text.ts'
import { checkPair } from '../../src/domain/author/check.ts'
import { mapOf, passageAt } from '../../src/domain/geometry/map.ts'
import { coverageOf } from '../../src/domain/pair/coverage.ts'
import { nextNotable } from '../../src/domain/pair/next-notable.ts'
import { marksByBlock } from '../../src/domain/pair/marks.ts'
import type { PairId } from '../../src/domain/pair/pair.ts'
import { parallelRows } from '../../src/domain/pair/parallel-rows.ts'
import { readerState } from '../../src/domain/address/reader-state.ts'
import { locateWords } from '../../src/domain/words-link/locate-words.ts'
import { search, searchIndexOf } from '../../src/domain/find/find.ts'
import { summaryOf } from '../../src/domain/pair/summary.ts'
import { formatWords } from '../../src/domain/words-link/words-grammar.ts'
import { findWords, selectWords } from '../../src/domain/words-link/words.ts'
import { madeUpPair } from '../../src/tools/generate/made-up-pair.ts'

describe.each([100, 1000, 10_000])('%d passages', (passages) => {
  const made = (seed: number) => madeUpPair({ id: 'made-up', passages, seed })
  const pair = made(1)
  const pairIndex = indexPair(pair)
  const [, second] = pair.articles
  const middle = pair.passages.slice(passages / 2).find(({ relation }) => relation === 'same')
  if (!middle) throw new Error('no passage is the same')
  const map = mapOf(pairIndex)
  const index = searchIndexOf(pairIndex)
  const { text } = articleText(second)
  const start = Math.floor(text.length / 2)
  const words = selectWords(pairIndex, second, start, start + 60)
  if (!words) throw new Error('no words')
  const edited = { ...words, inText: { digest: '0', start: 0 }, inPassage: null }
  const address = {
    kind: 'reader',
    ui: 'en',
    pair: 'made-up' as PairId,
    passage: middle.id,
    words: formatWords(words),
  } as const
  const common = search(index, 'the')
  const options = { time: 300, warmupTime: 50, warmupIterations: 1, iterations: 2 }
  const time = (name: string, work: () => unknown) => bench(name, () => void work(), options)

  time('indexPair', () => indexPair(pair))
  time('checkPair', () => checkPair(pair))
  time('summaryOf', () => summaryOf(pair))
  time('mapOf', () => mapOf(pairIndex))
  time('parallelRows', () => parallelRows(pairIndex))
  time('passageAt, coverageOf, nextNotable', () => [
    passageAt(map, 1, 0.5),
    coverageOf(pairIndex, second.id),
    nextNotable(pairIndex, middle.id, 1, ['differs']),
  ])
  time('quotation', () => quotation(pairIndex, second, middle))
  time('nearestShared', () => nearestShared(pairIndex, second, middle.id))
  time('searchIndexOf', () => searchIndexOf(pairIndex))
  time('search, rare', () => search(index, '9,9'))
  time('search, common', () => search(index, 'the'))
  time('marksByBlock of all hits', () =>
    marksByBlock(common.map((hit) => ({ ...hit, label: { kind: 'hit', current: false } }))),
  )
  time('offsetInArticle', () => offsetInArticle(second, second.blocks.length - 1, 0))
  time('rangeByBlock', () => rangeByBlock(second, { start, end: start + 500 }))
  time('readerState', () => readerState(pairIndex, address, locateWords))
  time('findWords, unchanged', () => findWords(pairIndex, words))
  time('findWords, edited', () => findWords(pairIndex, edited))
  time('selectWords', () => selectWords(pairIndex, second, start, start + 60))
})
