/* Where the articles, pieces and words are among the elements of the page. */
import { piecesOfPassage } from '../../domain/pair/pair-index.ts'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { blockNumbered, neighbourOf } from './blocks.ts'

/** The piece of a passage that an event happened in, or `null`. */
export function pieceAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
}

/** Which article an element shows, by its id. */
export function articleIdOf(article: HTMLElement): string {
  return article.dataset['article'] ?? ''
}

/** Articles stand side by side: who knows the first need not look for others in all of its text. */
export function articlesIn(root: Element): HTMLElement[] {
  const beside = root.querySelector('article')?.parentElement?.children ?? []
  return [...beside].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.localName === 'article',
  )
}

export function visibleArticles(root: Element): HTMLElement[] {
  return articlesIn(root).filter((article) => article.checkVisibility())
}

/**
 * The pieces of a passage in an article, or in those below an element, in reading order, as far as
 * they are there. It looks only into the blocks that have them.
 */
export function piecesIn(element: Element, passage: string, pairIndex: PairIndex): HTMLElement[] {
  const pieces = `[data-passage="${CSS.escape(passage)}"]`
  const articles =
    element instanceof HTMLElement && element.localName === 'article'
      ? [element]
      : articlesIn(element)
  return articles.flatMap((article) => {
    const blocks = piecesOfPassage(pairIndex, articleIdOf(article), passage).map(
      ({ block }) => block,
    )
    return [...new Set(blocks)].flatMap((number) => [
      ...(blockNumbered(article, number)?.querySelectorAll<HTMLElement>(pieces) ?? []),
    ])
  })
}

/** The words of one pair of words of a passage, on both sides. */
export function wordsIn(
  element: Element,
  passage: string,
  word: string,
  pairIndex: PairIndex,
): HTMLElement[] {
  return piecesIn(element, passage, pairIndex).flatMap((piece) => [
    ...piece.querySelectorAll<HTMLElement>(`[data-word="${CSS.escape(word)}"]`),
  ])
}

/** The piece after (1) or before (-1) a piece in its article, or `null`. */
export function neighbourPiece(piece: HTMLElement, direction: 1 | -1): HTMLElement | null {
  let block = piece.closest<HTMLElement>('[data-block]')
  const own = piecesOfBlock(block)
  const beside = own[own.indexOf(piece) + direction]
  if (beside) return beside
  while (block) {
    block = neighbourOf(block, direction)
    const found = piecesOfBlock(block).at(direction === 1 ? 0 : -1)
    if (found) return found
  }
  return null
}

/** The pieces of a block that belong to a passage, in reading order; none of no block. */
export function piecesOfBlock(block: Element | null): HTMLElement[] {
  return [...(block?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])]
}
