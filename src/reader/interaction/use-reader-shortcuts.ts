import { useRef } from 'react'
import type { RefObject } from 'react'
import { useNavigate } from 'react-router'
import { formatAddress, withOnly } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { nextNotable } from '../../domain/pair/next-notable.ts'
import type { Passage, PassageId } from '../../domain/pair/pair.ts'
import { options } from '../../ui/settings/preferences.ts'
import { useReader } from '../context/reader-context.ts'
import { neighbourPiece, pieceAt, piecesIn, visibleArticles } from '../place/elements.ts'
import { readingPiece } from '../place/frame.ts'
import { goToPiece } from '../place/move.ts'
import { usePreferences } from '../../ui/settings/use-preferences.ts'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { notableRelations } from '../../domain/pair/relations.ts'

/** What the single-letter shortcuts do in the reader. */
export function useReaderShortcuts(props: {
  root: RefObject<HTMLElement | null>
  address: ReaderAddress
  selected: Passage | null
  isOn: boolean
  onJump: (passage: PassageId) => void
  onFind: () => void
  onHelp: () => void
  onChangeUiLanguage: () => void
}): void {
  const { pairIndex } = useReader()
  const { root, address, selected, isOn, onJump, onFind, onHelp, onChangeUiLanguage } = props
  const navigate = useNavigate()
  const [{ follow }, setPreferences] = usePreferences()
  const cameFrom = useRef<HTMLElement>(null)
  const go = (to: ReaderAddress) => void navigate(formatAddress(to))

  const articles = () => (root.current ? visibleArticles(root.current) : [])
  /** The piece that has the focus, else the one that is being read in the first article. */
  const here = () => {
    const [first] = articles()
    const focused = pieceAt(document.activeElement)
    return focused ?? (first ? readingPiece(first, { preferSelected: true }) : null)
  }
  const step = (direction: 1 | -1) => {
    const focused = pieceAt(document.activeElement)
    // Without a focus, the first step is to what is being read.
    const next = focused ? neighbourPiece(focused, direction) : here()
    if (next) goToPiece(next)
  }
  const toCounterpart = () => {
    const piece = here()
    const passage = piece?.dataset['passage']
    const article = piece?.closest('article')
    const other = articles().find((candidate) => candidate !== article)
    if (!piece || !passage || !other) return
    const back = cameFrom.current
    const isBack = back?.isConnected && back.dataset['passage'] === passage && other.contains(back)
    const target = isBack ? back : piecesIn(other, passage, pairIndex)[0]
    if (!target) return
    cameFrom.current = piece
    goToPiece(target)
  }
  const toNotable = (direction: 1 | -1) => {
    const from = selected?.id ?? (here()?.dataset['passage'] as PassageId | undefined) ?? null
    const passage = nextNotable(pairIndex, from, direction, notableRelations)
    if (passage) onJump(passage)
  }
  const nextView = () => {
    const { view, ...rest } = address
    const views: (typeof view)[] = [undefined, ...pairIndex.pair.articles.map(({ id }) => id)]
    const next = views[(views.indexOf(view) + 1) % views.length]
    go(next ? { ...rest, view: next } : rest)
  }
  const nextFilter = () => {
    const next = address.only
      ? notableRelations[notableRelations.indexOf(address.only) + 1]
      : notableRelations[0]
    const relation = next ?? address.only
    if (relation) void navigate(formatAddress(withOnly(address, relation)), { replace: true })
  }
  const nextFollow = () => {
    const modes = options.follow
    setPreferences({ follow: modes[(modes.indexOf(follow) + 1) % modes.length] ?? 'demand' })
  }

  useShortcuts(
    {
      j: () => step(1),
      k: () => step(-1),
      o: toCounterpart,
      n: () => toNotable(1),
      p: () => toNotable(-1),
      d: nextFilter,
      l: onChangeUiLanguage,
      v: nextView,
      f: nextFollow,
      '/': onFind,
      '?': onHelp,
    },
    isOn,
  )
}
