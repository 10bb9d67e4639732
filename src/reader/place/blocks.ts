/*
 * The blocks of an article on screen. They stand in the order of their numbers, side by side or in
 * groups, and not all of them need to be there. Nothing here looks at all of a long article.
 */
import { firstIndex } from '../../domain/lib/binary-search.ts'

const selector = '[data-block]'

/** The block of that number, or `null` while it is not there. */
export function blockNumbered(article: Element, number: number): HTMLElement | null {
  let within: Element | null = article
  while (within && !isBlock(within)) {
    let found: Element | null = null
    for (const child of within.children) {
      const first = blockIn(child)
      if (first && numberOf(first) > number) break
      if (first) found = child
    }
    within = found
  }
  return within && numberOf(within) === number ? within : null
}

/**
 * The first block that ends below a height, in CSS pixels from the top of the viewport, or else the
 * last; `null` where there is none. It measures but a few elements, by halving.
 */
export function blockAtHeight(article: Element, height: number): HTMLElement | null {
  const endsBelow = (element: Element) => element.getBoundingClientRect().bottom > height
  let within: Element = article
  while (!isBlock(within)) {
    const { children }: Element = within
    const index = firstIndex(children, endsBelow)
    // What is no block and holds none, such as the article's head, is passed over.
    let found: Element | null = children[index] ?? null
    while (found && !blockIn(found)) found = found.nextElementSibling
    found ??= within.lastElementChild
    while (found && !blockIn(found)) found = found.previousElementSibling
    if (!found) return null
    within = found
  }
  return within
}

/** The block after (1) or before (-1) a block of its article, or `null`. */
export function neighbourOf(block: Element, direction: 1 | -1): HTMLElement | null {
  const article = block.closest('article')
  for (let at: Element | null = block; at && at !== article; at = at.parentElement) {
    let next = siblingOf(at, direction)
    while (next && !blockIn(next)) next = siblingOf(next, direction)
    if (!next) continue
    const blocks = isBlock(next) ? [next] : [...next.querySelectorAll<HTMLElement>(selector)]
    return blocks.at(direction === 1 ? 0 : -1) ?? null
  }
  return null
}

/** The blocks from one on, as far as they begin above a height. The first is among them anyhow. */
export function* blocksDownTo(first: HTMLElement | null, height: number): Generator<HTMLElement> {
  for (let block = first; block; block = neighbourOf(block, 1)) {
    if (block !== first && block.getBoundingClientRect().top >= height) return
    yield block
  }
}

export function numberOf(block: HTMLElement): number {
  return Number(block.dataset['block'])
}

function isBlock(element: Element): element is HTMLElement {
  return element.hasAttribute('data-block')
}

/** The element itself or the first block in it. */
function blockIn(element: Element): HTMLElement | null {
  return isBlock(element) ? element : element.querySelector<HTMLElement>(selector)
}

function siblingOf(element: Element, direction: 1 | -1): Element | null {
  return direction === 1 ? element.nextElementSibling : element.previousElementSibling
}
