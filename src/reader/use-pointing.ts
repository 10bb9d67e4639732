import { useEffect } from 'react'
import type { RefObject } from 'react'
import { pieceAt, piecesIn } from './place.ts'

/**
 * Marks the pieces of the passage that is pointed at, and of the one that has the focus, with
 * `data-active`. It sets the attribute by itself: a render at every move of the pointer is too slow
 * for long articles.
 */
export function usePointing(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const active: Record<'pointer' | 'focus', string | null> = { pointer: null, focus: null }
    const light = (by: keyof typeof active, target: EventTarget | null) => {
      const passage = pieceAt(target)?.dataset['passage'] ?? null
      const before = active[by]
      if (passage === before) return
      active[by] = passage
      if (before !== null && active.pointer !== before && active.focus !== before) {
        for (const piece of piecesIn(element, before)) delete piece.dataset['active']
      }
      if (passage === null) return
      for (const piece of piecesIn(element, passage)) piece.dataset['active'] = ''
    }
    light('focus', document.activeElement)
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('pointerover', (event) => light('pointer', event.target), { signal })
    element.addEventListener('pointerleave', () => light('pointer', null), { signal })
    element.addEventListener('focusin', (event) => light('focus', event.target), { signal })
    element.addEventListener('focusout', () => light('focus', null), { signal })
    return () => {
      listening.abort()
      light('pointer', null)
      light('focus', null)
    }
  }, [root])
}
