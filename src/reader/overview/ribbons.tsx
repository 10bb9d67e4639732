import { memo, useEffect, useRef } from 'react'
import { piecesOfPassage } from '../../domain/pair/pair-index.ts'
import type { PairIndex, Piece } from '../../domain/pair/pair-index.ts'
import type { Passage } from '../../domain/pair/pair.ts'
import { bandPath, ribbonBetween, ties } from '../../domain/geometry/ribbon.ts'
import type { Box, Near, Standing } from '../../domain/geometry/ribbon.ts'
import { useReader } from '../context/reader-context.ts'
import { blockAtHeight, blocksDownTo } from '../place/blocks.ts'
import { placedPieces } from '../place/piece-boxes.ts'
import { articleIdOf, articlesIn } from '../place/elements.ts'
import { sharedRelations } from '../../domain/pair/relations.ts'

// What is painted later lies on top.
const strengths = ['faint', 'active', 'selected'] as const
type Strength = (typeof strengths)[number]

/**
 * Bands between the articles that tie what belongs together, there to be looked at only. They follow the
 * scrolling without React: the paths are given their `d` directly, once a frame at most.
 */
export const Ribbons = memo(function Ribbons() {
  const { pairIndex, ui } = useReader()
  const gutter = useRef<SVGSVGElement>(null)
  // The interface language is among what the measures depend on: pieces are labelled in it.
  useEffect(() => (gutter.current ? follow(gutter.current, pairIndex) : undefined), [pairIndex, ui])
  return (
    <svg ref={gutter} className="ribbons" aria-hidden="true">
      {strengths.map((strength) =>
        sharedRelations.map((relation) => (
          <path key={strength + relation} data-ribbon={relation} data-strength={strength} />
        )),
      )}
    </svg>
  )
})

/** Draws now and whenever the articles move, change or are pointed at; returns what ends that. */
function follow(gutter: SVGSVGElement, pairIndex: PairIndex): (() => void) | undefined {
  const articles = gutter.parentElement
  const [left, right] = articles ? articlesIn(articles) : []
  if (!articles || !left || !right) return undefined
  let frame = 0
  // What is pointed at or chosen changes how ribbons look, and not where they run.
  let measured: Measured | null = null

  const draw = () => {
    frame = 0
    measured ??= measure(gutter, [left, right], pairIndex)
    const { views, near, width } = measured
    const paths = new Map<string, string>()
    for (const [passage, element] of new Map(views.flatMap(({ passages }) => [...passages]))) {
      const [from = [], to = []] = views.map(({ standingsOf }) => standingsOf(passage))
      for (const tie of ties(from, to)) {
        const ends = ribbonBetween(...tie, near)
        const key = passage.relation + strengthOf(element)
        if (ends) paths.set(key, (paths.get(key) ?? '') + bandPath(...ends, width))
      }
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
    measured = null
    drawSoon()
  }

  const listening = new AbortController()
  const { signal } = listening
  // Scrolling does not bubble, but it can be caught on its way down.
  articles.addEventListener('scroll', measureSoon, { capture: true, passive: true, signal })
  // Whatever moves a piece, such as a typeface that has arrived, changes the size of a part of its
  // article. Observing begins with a call, and that is the first drawing.
  const resizing = new ResizeObserver(measureSoon)
  for (const element of [gutter, ...left.children, ...right.children]) resizing.observe(element)
  const changing = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') measured = null
      if (target !== left && target !== right) continue
      for (const node of addedNodes) if (node instanceof Element) resizing.observe(node)
    }
    drawSoon()
  })
  const attributeFilter = ['data-active', 'aria-current']
  changing.observe(articles, { subtree: true, childList: true, attributeFilter })
  return () => {
    listening.abort()
    resizing.disconnect()
    changing.disconnect()
    cancelAnimationFrame(frame)
  }
}

interface Measured {
  readonly views: readonly View[]
  readonly near: Near
  readonly width: number
}

/** What stands within reach in an article. */
interface View {
  /** Each passage with one of its pieces. */
  readonly passages: ReadonlyMap<Passage, Element>
  /** Where the pieces of a passage stand, in CSS pixels from the top of the gutter. */
  readonly standingsOf: (passage: Passage) => Standing[]
}

/** Where all stands that is within half a screen of what is in view. Nothing farther off is measured. */
function measure(
  gutter: SVGSVGElement,
  articles: readonly HTMLElement[],
  pairIndex: PairIndex,
): Measured {
  const { top, width, height } = gutter.getBoundingClientRect()
  const near = {
    frame: { top: 0, bottom: height },
    reach: { top: -height / 2, bottom: height * 1.5 },
  }
  const shown = width === 0 ? [] : articles
  const views = shown.map((article) => viewOf(article, pairIndex, top, near.reach))
  return { views, near, width }
}

function viewOf(article: HTMLElement, pairIndex: PairIndex, top: number, reach: Box): View {
  const passages = new Map<Passage, Element>()
  const boxes = new Map<Piece, Box>()
  let first = Infinity
  const from = blockAtHeight(article, top + reach.top)
  for (const block of blocksDownTo(from, top + reach.bottom)) {
    for (const { piece, element, box } of placedPieces(pairIndex, block)) {
      first = Math.min(first, piece.place)
      boxes.set(piece, { top: box.top - top, bottom: box.bottom - top })
      if (piece.passage) passages.set(piece.passage, element)
    }
  }
  const standingsOf = (passage: Passage): Standing[] =>
    piecesOfPassage(pairIndex, articleIdOf(article), passage.id).map(
      (piece) => boxes.get(piece) ?? (piece.place < first ? 'above' : 'below'),
    )
  return { passages, standingsOf }
}

function strengthOf(piece: Element): Strength {
  if (piece.hasAttribute('aria-current')) return 'selected'
  return piece.hasAttribute('data-active') ? 'active' : 'faint'
}
