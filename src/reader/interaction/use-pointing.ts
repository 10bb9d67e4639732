import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useReader } from '../context/reader-context.ts'
import { pieceAt, piecesIn, wordsIn } from '../place/elements.ts'

/**
 * Marks the pieces of the passage that is pointed at, and of the one that has the focus, with
 * `data-active`, and with `data-active-word` the words that correspond to those pointed at, focused or,
 * until others are, chosen. It sets the attributes by itself: a render at every move of the pointer is
 * too slow for long articles.
 */
export function usePointing(root: RefObject<HTMLElement | null>): void {
  const { pairIndex } = useReader()
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
        for (const piece of piecesIn(element, before, pairIndex)) delete piece.dataset['active']
      }
      if (passage === null) return
      for (const piece of piecesIn(element, passage, pairIndex)) piece.dataset['active'] = ''
    }

    // What arrives while its passage is lit, as the rest of a long article does, is lit too.
    const arriving = new MutationObserver(() => {
      for (const passage of new Set([active.pointer, active.focus])) {
        if (passage === null) continue
        for (const piece of piecesIn(element, passage, pairIndex)) piece.dataset['active'] = ''
      }
    })
    arriving.observe(element, { childList: true, subtree: true })

    const words: Record<'pointer' | 'focus' | 'chosen', HTMLElement | null> = {
      pointer: null,
      focus: null,
      chosen: null,
    }
    let lit: HTMLElement[] = []
    const lightWord = (by: keyof typeof words, target: EventTarget | null) => {
      words[by] = target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null
      const word = words.pointer ?? words.focus ?? words.chosen
      const passage = word?.dataset['of'] ?? pieceAt(word)?.dataset['passage']
      for (const old of lit) delete old.dataset['activeWord']
      lit = passage && word ? wordsIn(element, passage, word.dataset['word'] ?? '', pairIndex) : []
      for (const one of lit) one.dataset['activeWord'] = ''
    }

    const listening = new AbortController()
    const on = (type: string, by: keyof typeof active, isEntering: boolean) => {
      const listener = ({ target }: Event) => {
        light(by, isEntering ? target : null)
        lightWord(by, isEntering ? target : null)
      }
      element.addEventListener(type, listener, { signal: listening.signal })
    }
    on('pointerover', 'pointer', true)
    on('pointerleave', 'pointer', false)
    on('focusin', 'focus', true)
    on('focusout', 'focus', false)
    // A finger points only while it touches.
    const onClick = ({ target }: Event) => lightWord('chosen', target)
    element.addEventListener('click', onClick, { signal: listening.signal })
    light('focus', document.activeElement)
    return () => {
      listening.abort()
      arriving.disconnect()
      light('pointer', null)
      light('focus', null)
      for (const one of lit) delete one.dataset['activeWord']
    }
  }, [root, pairIndex])
}
