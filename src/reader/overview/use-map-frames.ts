import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import type { ComparisonMap, BarPart } from '../../domain/geometry/map.ts'
import { useReader } from '../context/reader-context.ts'
import { blockAtHeight } from '../place/blocks.ts'
import { placedPieces } from '../place/piece-boxes.ts'
import { articlesIn } from '../place/elements.ts'

/**
 * Keeps the `rect`s of the map at what is in view of each article, in per cent of the picture's height.
 * It sets them by itself, once a frame at most: nothing renders while somebody scrolls.
 */
export function useMapFrames(
  root: RefObject<HTMLElement | null>,
  frames: RefObject<SVGGElement | null>,
  map: ComparisonMap,
): void {
  const { pairIndex } = useReader()
  useEffect(() => {
    const [reader, group] = [root.current, frames.current]
    if (!reader || !group) return
    const articles = articlesIn(reader)
    let frame = 0

    const draw = () => {
      frame = 0
      if (!group.checkVisibility()) return
      const views = articles.map((article, index) => inView(pairIndex, article, map.bars[index]))
      for (const [index, rect] of [...group.children].entries()) {
        const { start, end } = views[index] ?? { start: 0, end: 0 }
        rect.setAttribute('y', `${start * 100}%`)
        rect.setAttribute('height', `${(end - start) * 100}%`)
      }
    }
    const drawSoon = () => {
      frame ||= requestAnimationFrame(draw)
    }

    drawSoon()
    reader.addEventListener('scroll', drawSoon, { capture: true, passive: true })
    const resizing = new ResizeObserver(drawSoon)
    for (const article of articles) resizing.observe(article)
    return () => {
      reader.removeEventListener('scroll', drawSoon, { capture: true })
      resizing.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [root, frames, pairIndex, map])
}

/** What is in view of an article as fractions of its text; nothing of one that is not shown. */
function inView(pairIndex: PairIndex, article: Element, spans: readonly BarPart[] = []) {
  const { top, bottom } = article.getBoundingClientRect()
  if (bottom <= top) return { start: 0, end: 0 }
  const fractionAt = (height: number) => {
    const block = blockAtHeight(article, height)
    const pieces = block ? placedPieces(pairIndex, block) : []
    const at = pieces.find(({ box }) => box.bottom > height)
    // Between two blocks, and after the last one, all of the block lies above.
    const { piece, box } = at ?? pieces.at(-1) ?? {}
    const span = piece && spans[piece.place]
    if (!span || !box) return 0
    const above = (height - box.top) / (box.bottom - box.top)
    return span.start + Math.min(Math.max(0, above), 1) * (span.end - span.start)
  }
  return { start: fractionAt(top), end: fractionAt(bottom) }
}
