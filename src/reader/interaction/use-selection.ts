import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useNavigate } from 'react-router'
import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { PassageId } from '../../domain/pair/pair.ts'
import type { ReaderState } from '../../domain/address/reader-state.ts'
import { isDialogOpen } from '../../ui/dialog.tsx'
import { useReader } from '../context/reader-context.ts'
import { focusPassage, pieceAt, showPassage, showWords, visibleArticles } from '../place/place.ts'

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
  const { pairIndex } = useReader()
  const chosen = useRef<HTMLElement>(null)
  const { selected, words } = state
  const selectedId = selected?.id

  // What is chosen moves the text, and not a change of how it does.
  const show = useEffectEvent((passage: PassageId | undefined) => {
    if (root.current && passage) {
      showPassage(root.current, passage, chosen.current, { moveOther, pairIndex })
    }
    chosen.current = null
  })
  useLayoutEffect(() => show(selectedId), [selectedId])

  useLayoutEffect(() => {
    if (root.current && address.words) showWords(root.current, pairIndex)
  }, [root, address.words, pairIndex])

  const letGo = () => {
    const { passage: _, words: __, ...rest } = address
    void navigate(formatAddress(rest))
    // What closes takes its focus with it.
    const articles = root.current ? visibleArticles(root.current) : []
    if (selectedId && !pieceAt(document.activeElement))
      focusPassage(articles, selectedId, pairIndex)
  }

  /** Selects a passage in place of whatever is shown. */
  const jump = (passage: string) => {
    const { words: _, ...rest } = address
    void navigate(formatAddress({ ...rest, passage }))
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

  const onClick = (event: MouseEvent) => {
    const piece = pieceAt(event.target)
    // The end of a drag, and the second click of two, select words.
    if (!piece || event.detail > 1 || getSelection()?.isCollapsed === false) return
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    // A link opens elsewhere for whoever asks for that.
    if (isLink && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) return
    event.preventDefault()
    choose(piece)
    // A piece that is let go by pointing does not stay lit by the focus.
    if (piece.dataset['passage'] === selectedId) piece.blur()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const piece = pieceAt(event.target)
    if (piece && event.key === 'Enter') choose(piece)
  }

  const isOpen = address.passage !== undefined || words !== null
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    // A dialog in front takes the key for itself.
    if (event.key === 'Escape' && !isDialogOpen()) letGo()
  })
  useEffect(() => {
    if (!isOpen) return
    document.addEventListener('keydown', onEscape)
    return () => document.removeEventListener('keydown', onEscape)
  }, [isOpen])

  return { onClick, onKeyDown, letGo, jump }
}
