import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

const farEnough = 72

/** Pulls a sheet at the bottom of the screen down with a finger, and lets go of it when pulled far. */
export function useSwipeAway(sheet: RefObject<HTMLElement | null>, onAway: () => void): void {
  const away = useEffectEvent(onAway)
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    let from: number | null = null
    let pulled = 0
    const onStart = (event: TouchEvent) => {
      const isSheet = getComputedStyle(element).position === 'fixed'
      // Further down in what it says, the finger scrolls.
      from = isSheet && element.scrollTop <= 0 ? (event.touches[0]?.clientY ?? null) : null
      pulled = 0
    }
    const onMove = (event: TouchEvent) => {
      if (from === null) return
      pulled = Math.max(0, (event.touches[0]?.clientY ?? from) - from)
      element.style.translate = `0 ${pulled}px`
      if (pulled > 0 && event.cancelable) event.preventDefault()
    }
    const onEnd = () => {
      element.style.translate = ''
      if (from !== null && pulled > farEnough) away()
      from = null
    }
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('touchstart', onStart, { signal, passive: true })
    element.addEventListener('touchmove', onMove, { signal, passive: false })
    element.addEventListener('touchend', onEnd, { signal })
    element.addEventListener('touchcancel', onEnd, { signal })
    return () => listening.abort()
  }, [sheet])
}
