/*
 * What is in view of an article, which scrolls in its own pane or, on a narrow screen, with the document.
 * All numbers are CSS pixels from the top of the viewport.
 */
import { firstIndex } from '../../domain/lib/binary-search.ts'
import { blockAtHeight, blocksDownTo, neighbourOf } from './blocks.ts'
import { piecesOfBlock } from './elements.ts'

/** The part of the screen in which an article is read. */
export function frameOf(article: HTMLElement): { top: number; bottom: number } {
  if (hasPane(article)) return article.getBoundingClientRect()
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(article)
  return {
    top: parseFloat(scrollMarginTop) || 0,
    bottom: window.innerHeight - (parseFloat(scrollMarginBottom) || 0),
  }
}

/** Whether the article scrolls by itself. */
export function hasPane(article: HTMLElement): boolean {
  return getComputedStyle(article).overflowY === 'auto'
}

/**
 * What is being read in an article: the selected piece if it is in view and preferred, else the first
 * that begins in view.
 */
export function readingPiece(
  article: HTMLElement,
  { preferSelected }: { preferSelected: boolean },
): HTMLElement | null {
  const frame = frameOf(article)
  const isInView = (piece: HTMLElement) => {
    const box = piece.getBoundingClientRect()
    return box.bottom > frame.top && box.top < frame.bottom
  }
  const block = blockAtHeight(article, frame.top)
  const shown = [...blocksDownTo(block, frame.bottom)]
  // With all of it above the frame, the block before is still what was read last.
  const pieces = [block && neighbourOf(block, -1), ...shown].flatMap(piecesOfBlock)
  const selected = pieces.find((piece) => piece.hasAttribute('aria-current') && isInView(piece))
  if (preferSelected && selected) return selected
  // Pieces stand in reading order, so halving finds the first that begins in the frame.
  const index = firstIndex(pieces, (piece) => piece.getBoundingClientRect().top >= frame.top)
  const [first, before] = [pieces[index], pieces[index - 1]]
  return first && isInView(first) ? first : (before ?? first ?? null)
}
