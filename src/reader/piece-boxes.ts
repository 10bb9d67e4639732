import { firstIndex } from '../domain/ribbon.ts'
import type { Box } from '../domain/ribbon.ts'

/*
 * Where pieces stand in the flow of their article. A piece that begins or ends within a line does so
 * at that part of the line's height: neighbours in a line do not cover each other, as their outlines do.
 */

/** The pieces of each passage by its id, in CSS pixels from the top of what the article scrolls. */
export function measurePieces(article: Element): Map<string, Box[]> {
  const origin = article.getBoundingClientRect().top - article.scrollTop
  const boxes = new Map<string, Box[]>()
  for (const piece of piecesOf(article)) {
    const { top, bottom } = flowBox(piece)
    const passage = piece.dataset['passage'] ?? ''
    const box = { top: top - origin, bottom: bottom - origin }
    const others = boxes.get(passage)
    if (others) others.push(box)
    else boxes.set(passage, [box])
  }
  return boxes
}

/**
 * Which piece of an article stands at a height, in CSS pixels from the top of the viewport, by its
 * index, and what part of it, from 0 to 1, lies above. It measures but a few pieces, by halving.
 */
export function pieceAtHeight(article: Element, height: number): { index: number; above: number } {
  const pieces = piecesOf(article)
  const index = firstIndex(pieces, (piece) => flowBox(piece).bottom > height)
  const piece = pieces[index]
  if (!piece) return { index, above: 0 }
  const { top, bottom } = flowBox(piece)
  return { index, above: Math.max(0, (height - top) / (bottom - top)) }
}

function piecesOf(article: Element): HTMLCollectionOf<HTMLElement> {
  // This collection is live, and the browser keeps it from call to call.
  return article.getElementsByClassName('piece') as HTMLCollectionOf<HTMLElement>
}

function flowBox(piece: Element): Box {
  const column = piece.parentElement?.getBoundingClientRect()
  const lines = piece.getClientRects()
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (!column || !first || !last) return { top: 0, bottom: 0 }
  const part = (x: number) => Math.min(Math.max((x - column.left) / column.width, 0), 1)
  return {
    top: first.top + part(first.left) * first.height,
    bottom: last.top + part(last.right) * last.height,
  }
}
