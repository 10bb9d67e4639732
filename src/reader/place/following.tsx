import { useEffect } from 'react'
import type { RefObject } from 'react'
import { articleIn, nearestShared } from '../../domain/pair/pair-index.ts'
import type { PassageId } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'
import { articleIdOf, piecesIn, visibleArticles } from './elements.ts'
import { readingPiece } from './frame.ts'
import { isGliding, isOurScroll, scrollByUs } from './scroll.ts'

/**
 * While the reader scrolls one article, keeps the counterpart of what is being read at the same height
 * in the other. The article that the reader scrolls is never moved.
 */
export function Following({ root }: { root: RefObject<HTMLElement | null> }) {
  const { pairIndex } = useReader()
  useEffect(() => {
    const element = root.current
    if (!element) return
    let frame = 0
    let followed: string | null = null
    const follow = (leader: HTMLElement) => {
      const other = visibleArticles(element).find((article) => article !== leader)
      const reading = readingPiece(leader, { preferSelected: false })?.dataset['passage']
      const from = articleIn(pairIndex.pair, articleIdOf(leader))
      const shared = from && nearestShared(pairIndex, from, reading as PassageId)
      const [here] = shared ? piecesIn(leader, shared, pairIndex) : []
      const [there] = shared && other ? piecesIn(other, shared, pairIndex) : []
      if (!here || !there || !other) return
      const distance = () => there.getBoundingClientRect().top - here.getBoundingClientRect().top
      // The same counterpart goes along; a new one, perhaps far off where the orders cross, is glided to.
      const isNew = shared !== followed || isGliding(other)
      followed = shared
      if (Math.abs(distance()) >= 1) scrollByUs(other, distance, { glide: isNew })
    }
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || target.localName !== 'article') return
      if (isOurScroll(target)) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => follow(target))
    }
    // Scrolling does not bubble, but it can be captured.
    element.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [root, pairIndex])
  return null
}
