import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { PassageId } from '../../domain/pair/pair.ts'
import type { ReaderState } from '../../domain/address/reader-state.ts'
import { opensElsewhere } from '../../ui/opens-elsewhere.ts'
import { isDialogOpen } from '../../ui/open-dialogs.ts'
import { useReader } from '../context/reader-context.ts'
import { keptPlaces } from '../place/kept-places.ts'
import { pieceAt, visibleArticles } from '../place/elements.ts'
import { focusPassage, isMovedBeforeWaking, showPassage, showWords } from '../place/move.ts'

/** So long, in milliseconds, a second click is awaited before the first lets go. */
const doubleClick = 300

/**
 * Selecting by click, tap and Enter; letting go by the same and by Escape; and showing what the
 * address selects, wherever it came from.
 */
export function useSelection(
  root: RefObject<HTMLElement | null>,
  address: ReaderAddress,
  state: ReaderState,
  /** Whether the counterpart of what is chosen comes into view. */
  moveOther: boolean,
) {
  const navigate = useNavigate()
  const { key } = useLocation()
  const { pairIndex } = useReader()
  const chosen = useRef<HTMLElement>(null)
  const { selected, words } = state
  const selectedId = selected?.id

  const isThere = useRef(false)
  // What is chosen moves the text, and not a change of how it does.
  const show = useEffectEvent((passage: PassageId | undefined) => {
    if (root.current && passage) {
      // Back within the pair is back to the passage, wherever one has read on to.
      if (!isThere.current && isOwnPlace(root.current, key)) {
        focusPassage(visibleArticles(root.current), passage, pairIndex)
      } else showPassage(root.current, passage, chosen.current, { moveOther, pairIndex })
    }
    chosen.current = null
    isThere.current = true
  })
  useLayoutEffect(() => show(selectedId), [selectedId])

  // A link shows its words once, and not again in another entry that has them too.
  const hasOwnPlace = useRef(false)
  const noteOwnPlace = useEffectEvent(() => {
    hasOwnPlace.current = root.current !== null && isOwnPlace(root.current, key)
  })
  useLayoutEffect(() => noteOwnPlace(), [address.words])
  const showLinked = useEffectEvent((linked: string | undefined) => {
    if (root.current && linked !== undefined && !hasOwnPlace.current) {
      showWords(root.current, pairIndex)
    }
  })
  // Where they are is known once what finds them has come.
  const isFound = words !== null
  useLayoutEffect(() => {
    if (isFound) showLinked(address.words)
  }, [address.words, isFound])

  const letGo = () => {
    const { passage: _, words: __, ...rest } = address
    void navigate(formatAddress(rest))
    // What closes takes its focus with it.
    const articles = root.current ? visibleArticles(root.current) : []
    if (selectedId && !pieceAt(document.activeElement))
      focusPassage(articles, selectedId, pairIndex)
  }

  /** Selects a passage in place of whatever is shown, as a new entry of the history or in this one. */
  const jump = (passage: string, options?: { replace: boolean }) => {
    const { words: _, ...rest } = address
    void navigate(formatAddress({ ...rest, passage }), options)
  }

  const choose = (piece: HTMLElement) => {
    const passage = piece.dataset['passage']
    if (passage === selectedId || passage === undefined) {
      letGo()
      return
    }
    chosen.current = piece
    jump(passage)
  }

  const leaving = useRef<{ timer: number; passage: string | undefined }>(null)
  const onClick = (event: MouseEvent) => {
    const piece = pieceAt(event.target)
    if (event.detail > 1 && leaving.current) {
      // A slow second click comes when the first has let go already.
      clearTimeout(leaving.current.timer)
      if (!selectedId && leaving.current.passage) jump(leaving.current.passage)
      leaving.current = null
    }
    // The end of a drag, and the second click of two, select words.
    if (!piece || event.detail > 1 || getSelection()?.isCollapsed === false) return
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    if (isLink && opensElsewhere(event)) return
    event.preventDefault()
    if (piece.dataset['passage'] !== selectedId) {
      choose(piece)
      return
    }
    const letGoByPointing = () => {
      letGo()
      // A piece that is let go by pointing does not stay lit by the focus.
      piece.blur()
    }
    leaving.current = {
      timer: window.setTimeout(letGoByPointing, doubleClick),
      passage: selectedId,
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const piece = pieceAt(event.target)
    if (piece && event.key === 'Enter') choose(piece)
  }

  const isOpen = address.passage !== undefined || words !== null
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    // A dialog in front takes the key for itself.
    if (event.key === 'Escape' && !event.isComposing && !isDialogOpen()) letGo()
  })
  useEffect(() => {
    if (!isOpen) return
    document.addEventListener('keydown', onEscape)
    return () => document.removeEventListener('keydown', onEscape)
  }, [isOpen])

  return { onClick, onKeyDown, letGo, jump }
}

/** Whether the reader has a place here already: come back to, or scrolled to before the page reacted. */
function isOwnPlace(root: Element, entry: string): boolean {
  return keptPlaces(entry) !== null || isMovedBeforeWaking(root)
}
