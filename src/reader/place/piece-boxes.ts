import { articleIn, piecesOf } from '../../domain/pair/pair-index.ts'
import type { PairIndex, Piece } from '../../domain/pair/pair-index.ts'
import { directionOf } from '../../domain/pair/direction.ts'
import type { Box } from '../../domain/geometry/ribbon.ts'
import { numberOf } from './blocks.ts'
import { articleIdOf } from './elements.ts'

/** A piece on screen, and where it stands, in CSS pixels from the top of the viewport. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly element: HTMLElement
  readonly box: Box
}

/**
 * The pieces of a block in the flow of their article. One that begins or ends within a line does so at
 * that part of the line's height, counted from where lines begin: neighbours in a line do not cover each
 * other, as their outlines do.
 */
export function placedPieces(pairIndex: PairIndex, block: HTMLElement): PlacedPiece[] {
  const shown = block.closest<HTMLElement>('article')
  const article = shown && articleIn(pairIndex.pair, articleIdOf(shown))
  const told = article?.blocks[numberOf(block)]
  const pieces = article && told ? piecesOf(pairIndex, article, told) : []
  const elements = block.querySelectorAll<HTMLElement>('[data-passage]')
  const column = block.getBoundingClientRect()
  return pieces
    .filter(({ passage }) => passage)
    .flatMap((piece, index) => {
      const element = elements[index]
      return element ? { piece, element, box: flowBox(element, column, article?.lang ?? '') } : []
    })
}

function flowBox(piece: Element, column: DOMRect, lang: string): Box {
  const lines = piece.getClientRects()
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (!first || !last) return { top: 0, bottom: 0 }
  const [start, end] =
    directionOf(lang) === 'ltr' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const part = (x: number) => Math.min(Math.abs(x - column[start]) / column.width, 1)
  return {
    top: first.top + part(first[start]) * first.height,
    bottom: last.top + part(last[end]) * last.height,
  }
}
