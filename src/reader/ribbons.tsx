import { memo, useEffect, useRef } from 'react'
import type { Alignment } from '../domain/alignment.ts'
import type { Passage, UiLanguage } from '../domain/pair.ts'
import { bandPath, ribbonsInFrames, scrolled, sortRibbons, ties } from '../domain/ribbon.ts'
import { measurePieces } from './piece-boxes.ts'

const tied = ['same', 'partial', 'differs'] as const
// What is painted later lies on top.
const strengths = ['faint', 'active', 'selected'] as const

/**
 * Bands between the articles that tie what belongs together, there to be looked at only. They follow the
 * scrolling without React: the paths are given their `d` directly, once a frame at most.
 */
export const Ribbons = memo(function Ribbons(props: { alignment: Alignment; ui: UiLanguage }) {
  const { alignment, ui } = props
  const gutter = useRef<SVGSVGElement>(null)
  // The interface language is among what the measures depend on: pieces are labelled in it.
  useEffect(() => (gutter.current ? follow(gutter.current, alignment) : undefined), [alignment, ui])
  return (
    <svg ref={gutter} className="ribbons" aria-hidden="true">
      {strengths.map((strength) =>
        tied.map((relation) => (
          <path key={strength + relation} data-ribbon={relation} data-strength={strength} />
        )),
      )}
    </svg>
  )
})

/** Draws now and whenever the articles move, change or are pointed at; returns what ends that. */
function follow(gutter: SVGSVGElement, alignment: Alignment): (() => void) | undefined {
  const articles = gutter.parentElement
  const [left, right] = articles?.querySelectorAll('article') ?? []
  if (!articles || !left || !right) return undefined

  let ribbons = sortRibbons<Passage>([])
  let strong = new Map<string | undefined, (typeof strengths)[number]>()
  let isMeasured = false
  let frame = 0

  const measure = () => {
    const [atLeft, atRight] = [measurePieces(left), measurePieces(right)]
    ribbons = sortRibbons(
      alignment.pair.passages.flatMap((passage) =>
        ties(atLeft.get(passage.id) ?? [], atRight.get(passage.id) ?? []).map((ends) => ({
          left: ends[0],
          right: ends[1],
          label: passage,
        })),
      ),
    )
    isMeasured = true
  }

  const draw = () => {
    frame = 0
    const { width, height } = gutter.getBoundingClientRect()
    if (width === 0) return
    if (!isMeasured) measure()
    const [leftTop, rightTop] = [left.scrollTop, right.scrollTop]
    const frameFrom = (top: number) => ({ top, bottom: top + height })
    const paths = new Map<string, string>()
    for (const ribbon of ribbonsInFrames(ribbons, frameFrom(leftTop), frameFrom(rightTop))) {
      const { id, relation } = ribbon.label
      const key = relation + (strong.get(id) ?? 'faint')
      const ends = [scrolled(ribbon.left, leftTop), scrolled(ribbon.right, rightTop)] as const
      paths.set(key, (paths.get(key) ?? '') + bandPath(...ends, width))
    }
    for (const path of gutter.querySelectorAll('path')) {
      const { ribbon = '', strength = '' } = path.dataset
      path.setAttribute('d', paths.get(ribbon + strength) ?? '')
    }
  }

  const drawSoon = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const measureSoon = () => {
    isMeasured = false
    drawSoon()
  }
  const mark = () => {
    const marked = [...articles.querySelectorAll<HTMLElement>('[data-active], [aria-current]')]
    strong = new Map(
      marked.map((piece) => [
        piece.dataset['passage'],
        piece.hasAttribute('aria-current') ? 'selected' : 'active',
      ]),
    )
  }

  mark()
  const listening = new AbortController()
  const { signal } = listening
  // Scrolling does not bubble, but it can be caught on its way down.
  articles.addEventListener('scroll', drawSoon, { capture: true, passive: true, signal })
  // Whatever moves a piece, such as a typeface that has arrived, changes the size of a block. Observing
  // begins with a call, and that is the first drawing.
  const resizing = new ResizeObserver(measureSoon)
  for (const element of [gutter, ...left.children, ...right.children]) resizing.observe(element)
  const marking = new MutationObserver(() => {
    mark()
    drawSoon()
  })
  const attributeFilter = ['data-active', 'aria-current']
  marking.observe(articles, { subtree: true, attributeFilter })
  return () => {
    listening.abort()
    resizing.disconnect()
    marking.disconnect()
    cancelAnimationFrame(frame)
  }
}
