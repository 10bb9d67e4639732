import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  blockAtHeight,
  blockNumbered,
  blocksDownTo,
  neighbourOf,
  numberOf,
} from '../../src/reader/place/blocks.ts'

afterEach(() => document.body.replaceChildren())

/**
 * An article whose blocks stand in groups, a number being one, each block ten pixels high. `g` is a
 * group that is still empty. What stands in no group stands in the article itself.
 */
function articleOf(layout: string): HTMLElement {
  const block = (number: string) => `<p data-block="${number}"><span>text</span></p>`
  const blocks = (numbers: string) => (numbers.match(/\d+/g) ?? []).map(block).join('')
  const body = layout.replace(/g?\(([^)]*)\)|\d+/g, (part, group?: string) =>
    group === undefined ? block(part) : `<div>${blocks(group)}</div>`,
  )
  document.body.innerHTML = `<article><header><h2>Outlet</h2></header>${body}</article>`
  const article = document.querySelector('article')
  if (!article) throw new Error('no article')
  // As laid out: one block below another, and groups around what is in them.
  const placed = [...article.querySelectorAll('[data-block]')]
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const own = placed.filter((one) => this.contains(one))
    const before = placed.filter(
      (one) => this.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING,
    )
    return new DOMRect(0, before.length * 10, 100, own.length * 10)
  })
  return article
}

const layouts = [
  ['side by side', '0 1 2 3 4 5'],
  ['in groups', '(0 1)(2 3)(4 5)'],
  ['in both', '0 (1 2 3) 4 5'],
  ['with empty groups', 'g()(0 1 2)g()g()(3 4 5)g()'],
] as const
const numbers = (blocks: Iterable<HTMLElement>) => [...blocks].map(numberOf)

describe.each(layouts)('blocks %s', (_name, layout) => {
  it('are found by their numbers', () => {
    const article = articleOf(layout)
    for (const number of [0, 1, 2, 3, 4, 5]) {
      const block = blockNumbered(article, number)
      expect(block && numberOf(block)).toBe(number)
    }
    expect(blockNumbered(article, 6)).toBeNull()
  })

  it.each([
    [-100, 0],
    [0, 0],
    [9, 0],
    [10, 1],
    [35, 3],
    [59, 5],
    [60, 5],
    [900, 5],
  ])('at the height %d are %d', (height, expected) => {
    const block = blockAtHeight(articleOf(layout), height)
    expect(block && numberOf(block)).toBe(expected)
  })

  it('have neighbours, on and back', () => {
    const article = articleOf(layout)
    const walk = (from: number, direction: 1 | -1) => {
      const walked: HTMLElement[] = []
      let at = blockNumbered(article, from)
      for (; at; at = neighbourOf(at, direction)) walked.push(at)
      return numbers(walked)
    }
    expect(walk(0, 1)).toEqual([0, 1, 2, 3, 4, 5])
    expect(walk(5, -1)).toEqual([5, 4, 3, 2, 1, 0])
  })

  it('go down to a height, the first anyhow', () => {
    const article = articleOf(layout)
    expect(numbers(blocksDownTo(blockAtHeight(article, 15), 35))).toEqual([1, 2, 3])
    expect(numbers(blocksDownTo(blockAtHeight(article, 15), 0))).toEqual([1])
  })
})

describe('blocks that are not all there', () => {
  it('are not found, and those beside them are neighbours', () => {
    const article = articleOf('(0 1)g()(40 41)')
    expect(blockNumbered(article, 20)).toBeNull()
    expect(blockNumbered(article, 41)).not.toBeNull()
    const before = blockNumbered(article, 1)
    const after = before && neighbourOf(before, 1)
    expect(after && numberOf(after)).toBe(40)
  })

  it('are none in an empty article', () => {
    const article = articleOf('g()')
    expect(blockNumbered(article, 0)).toBeNull()
    expect(blockAtHeight(article, 0)).toBeNull()
    expect(numbers(blocksDownTo(null, 100))).toEqual([])
  })
})
