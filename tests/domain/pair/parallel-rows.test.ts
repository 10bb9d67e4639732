import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import { parallelRows } from '../../../src/domain/pair/parallel-rows.ts'
import type { Excerpt } from '../../../src/domain/pair/parallel-rows.ts'
import type { Article, Pair } from '../../../src/domain/pair/pair.ts'
import { article, block, crossingPair, pair, passage } from '../make-pair.ts'

const rowsOf = (made: Pair) => parallelRows(indexPair(made))
const words = (excerpts: readonly Excerpt[]) =>
  excerpts.map(({ piece }) => piece.segments.map((segment) => segment.text).join('')).join(' | ')

/** An article with one sentence for each name, the name being that of its passage. */
function told(lang: string, names: readonly string[]): Article {
  const sentences = names.map((name, index) => block('paragraph', `${index}: ${lang} ${name}.`))
  return article(lang, ...sentences)
}

/** A pair by the passages that each article tells, in its order. */
function pairOf(first: readonly string[], second: readonly string[]): Pair {
  const idsOf = (order: readonly string[], name: string) =>
    order.flatMap((other, index) => (other === name ? [String(index)] : []))
  const passages = [...new Set([...first, ...second])].map((name) => {
    const [en, vi] = [idsOf(first, name), idsOf(second, name)]
    return en.length > 0 && vi.length > 0
      ? passage(name, 'same', { en, vi })
      : passage(name, 'only', en.length > 0 ? { en } : { vi })
  })
  return pair(told('en', first), told('vi', second), ...passages)
}

describe('the rows of a parallel text', () => {
  it('hold what both say, in the order of the first, with all places of a passage in one row', () => {
    const rows = rowsOf(crossingPair())
    expect(rows.map((row) => [row.number, words(row.first), words(row.second)])).toEqual([
      [1, 'They met, ', 'Họ đã gặp nhau.'],
      [2, 'they greeted each other | and greeted again. ', 'Họ chào nhau. '],
      [3, 'The price was US$5.', 'Giá là 6 USD'],
      [4, '', 'Trời đẹp. '],
    ])
  })

  it('tell what kind of block each piece stands in', () => {
    const price = rowsOf(crossingPair()).find((row) => row.passage.id === 'price')
    expect([price?.first, price?.second].map((side) => side?.[0]?.block.kind)).toEqual([
      'paragraph',
      'headline',
    ])
  })

  it.each([
    ['after what it follows', 'a b c', 'a x b c', 'a x b c'],
    ['in its own order', 'a b', 'a x y b z', 'a x y b z'],
    ['first, where it opens', 'a b', 'x y a b', 'x y a b'],
    ['after its neighbour, where the orders cross', 'a b c', 'c x a', 'a b c x'],
    ['beside what only the first has', 'a m b', 'a x b', 'a x m b'],
    ['all of it, where nothing is shared', 'a b', 'x y', 'x y a b'],
  ])('place what only the second has %s', (_name, first, second, expected) => {
    const rows = rowsOf(pairOf(first.split(' '), second.split(' ')))
    expect(rows.map((row) => row.passage.id).join(' ')).toBe(expected)
  })

  it('hold every segment once, in the order of the first, the rest after what it follows', () => {
    const order = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(order, order, (first, second) => {
        const made = pairOf(first, second)
        const rows = rowsOf(made)
        made.articles.forEach(({ blocks }, side) => {
          const sides = rows.map((row) => (side === 0 ? row.first : row.second))
          const segments = (excerpts: readonly Excerpt[]) =>
            excerpts.flatMap(({ piece }) => piece.segments)
          const text = blocks.flatMap((b) => b.segments)
          const shown = sides.flatMap(segments)
          expect(new Set(shown)).toEqual(new Set(text))
          expect(shown).toHaveLength(text.length)
          for (const excerpts of sides) {
            const places = segments(excerpts).map((segment) => text.indexOf(segment))
            expect(places).toEqual(places.toSorted((a, b) => a - b))
          }
        })
        const told = rows.filter((row) => row.first.length > 0).map((row) => row.passage.id)
        expect(told).toEqual([...new Set(first)])
        const theirs = [...new Set<string>(second)]
        rows.forEach((row, index) => {
          if (row.first.length > 0) return
          expect(rows[index - 1]?.passage.id).toBe(theirs[theirs.indexOf(row.passage.id) - 1])
        })
      }),
    )
  })

  it('are rows of one passage each, and every passage has its number', () => {
    const rows = rowsOf(crossingPair())
    for (const { passage: own, first, second } of rows) {
      for (const { piece } of [...first, ...second]) expect(piece.passage).toBe(own)
    }
    expect(rows.map((row) => row.number).toSorted()).toEqual([1, 2, 3, 4])
  })
})
