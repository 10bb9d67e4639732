import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { ComparisonMap, Span } from '../domain/map.ts'
import { pieceAtHeight } from './piece-boxes.ts'

/**
 * Keeps the `rect`s of the map at what is in view of each article, in per cent of the picture's height.
 * It sets them by itself, once a frame at most: nothing renders while somebody scrolls.
 */
export function useMapFrames(
  root: RefObject<HTMLElement | null>,
  frames: RefObject<SVGGElement | null>,
  map: ComparisonMap,
): void {
  useEffect(() => {
    const [reader, group] = [root.current, frames.current]
    if (!reader || !group) return
    const articles = [...reader.querySelectorAll('article')]
    const shown = map.bars.map((spans) => spans.filter(({ passage }) => passage))
    let frame = 0

    const draw = () => {
      frame = 0
      if (!group.checkVisibility()) return
      const views = articles.map((article, index) => inView(article, shown[index] ?? []))
      for (const [index, rect] of group.querySelectorAll('rect').entries()) {
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
  }, [root, frames, map])
}

/** What is in view of an article as fractions of its text; nothing of one that is not shown. */
function inView(article: Element, spans: readonly Span[]): { start: number; end: number } {
  const { top, bottom } = article.getBoundingClientRect()
  const fractionAt = (height: number) => {
    const { index, above } = pieceAtHeight(article, height)
    const span = spans[index]
    return span ? span.start + above * (span.end - span.start) : 1
  }
  return bottom > top ? { start: fractionAt(top), end: fractionAt(bottom) } : { start: 0, end: 0 }
}
