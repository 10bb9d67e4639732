import { Component } from 'react'
import type { ContextType, RefObject } from 'react'
import { articleIn, nearestShared } from '../../domain/pair/pair-index.ts'
import type { PassageId } from '../../domain/pair/pair.ts'
import { blockNumbered, numberOf } from './blocks.ts'
import { keepPlaces, keptPlaces } from './kept-places.ts'
import type { KeptPlace } from './kept-places.ts'
import { ReaderContext } from '../context/reader-context.ts'
import { articleIdOf, piecesIn, piecesOfBlock, visibleArticles } from './elements.ts'
import { readingPiece } from './frame.ts'
import { isMovedBeforeWaking, isWaking, moveTo } from './move.ts'

interface Props {
  root: RefObject<HTMLElement | null>
  /** What the layout depends on: when it changes, the place is kept. */
  layout: string
  /** The entry of the history that is shown. */
  entry: string
}

interface HeldPlace {
  readonly article: string
  readonly piece: HTMLElement
  readonly top: number
}

/**
 * Keeps what is being read where it stands while the page around it changes or the window does, as
 * when a phone is turned; an article that comes into sight lands on the counterpart of what was being
 * read in the other. Whoever comes back to an entry of the history finds its place again. A class,
 * because only a class is asked before the page changes.
 */
export class HoldStill extends Component<Props> {
  static override contextType = ReaderContext
  declare context: ContextType<typeof ReaderContext>

  /** Where things stood before the window changed, which nothing tells beforehand. */
  private latest: readonly HeldPlace[] = []
  private frame = 0
  private listening = new AbortController()
  /** What has been kept of this entry and could not be shown yet: a long article comes in parts. */
  private owed: readonly KeptPlace[] = []

  override componentDidMount() {
    this.listening = new AbortController()
    const { signal } = this.listening
    // The browser knows of the document alone, and would move it after us.
    history.scrollRestoration = 'manual'
    if (!isWaking()) window.scrollTo({ top: 0, behavior: 'instant' })
    // What is around this is not known to `root` yet; still before the page is painted.
    queueMicrotask(() => {
      const root = this.props.root.current
      if (root && !isMovedBeforeWaking(root)) this.comeBack()
    })
    const note = () => {
      cancelAnimationFrame(this.frame)
      this.frame = requestAnimationFrame(() => {
        this.latest = this.places()
        if (this.owed.length === 0) this.keep(this.props.entry, this.latest)
      })
    }
    note()
    const letGo = () => {
      this.owed = []
    }
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      document.addEventListener(type, letGo, { capture: true, passive: true, signal })
    }
    document.addEventListener('scroll', note, { capture: true, passive: true, signal })
    document.addEventListener('click', note, { signal })
    window.addEventListener(
      'resize',
      () => {
        cancelAnimationFrame(this.frame)
        this.restore(this.latest)
      },
      { signal },
    )
  }

  override componentWillUnmount() {
    this.listening.abort()
    cancelAnimationFrame(this.frame)
    history.scrollRestoration = 'auto'
  }

  override getSnapshotBeforeUpdate(before: Props): readonly HeldPlace[] | null {
    if (before.entry !== this.props.entry) this.keep(before.entry, this.places())
    return before.layout === this.props.layout ? null : this.places()
  }

  override componentDidUpdate(before: Props, _state: unknown, places: readonly HeldPlace[] | null) {
    if (places) this.restore(places)
    if (before.entry !== this.props.entry) this.comeBack()
    else if (this.owed.length > 0) this.show(this.owed)
  }

  override render() {
    return null
  }

  private places(): readonly HeldPlace[] {
    const root = this.props.root.current
    if (!root) return []
    return visibleArticles(root).flatMap((article) => {
      const piece = readingPiece(article, { preferSelected: true })
      return piece
        ? { article: articleIdOf(article), piece, top: piece.getBoundingClientRect().top }
        : []
    })
  }

  private keep(entry: string, places: readonly HeldPlace[]) {
    const kept = places.flatMap(({ article, piece, top }) => {
      const block = piece.closest<HTMLElement>('[data-block]')
      const number = block && piecesOfBlock(block).indexOf(piece)
      return block && number !== null ? { article, block: numberOf(block), piece: number, top } : []
    })
    if (kept.length > 0) keepPlaces(entry, kept)
  }

  private comeBack() {
    this.show(keptPlaces(this.props.entry) ?? [])
  }

  private show(kept: readonly KeptPlace[]) {
    const places = visibleArticles(this.props.root.current ?? document.body).flatMap((article) => {
      const own = kept.find((place) => place.article === articleIdOf(article))
      const block = own && blockNumbered(article, own.block)
      const piece = block && piecesOfBlock(block)[own.piece]
      return piece ? { article: own.article, piece, top: own.top } : []
    })
    this.owed = places.length > 0 ? [] : kept
    this.restore(places)
  }

  private restore(places: readonly HeldPlace[]) {
    const root = this.props.root.current
    const [first] = places
    if (!root || !first) return
    for (const article of visibleArticles(root)) {
      const own = places.find((place) => place.article === articleIdOf(article))
      const piece = own ? own.piece : this.counterpart(first, article)
      if (piece) moveTo(piece, own ? own.top : first.top, { glide: false })
    }
  }

  private counterpart(place: HeldPlace, article: Element): HTMLElement | null {
    if (!this.context) return null
    const { pairIndex } = this.context
    const from = articleIn(pairIndex.pair, place.article)
    const reading = place.piece.dataset['passage'] as PassageId
    const shared = from && nearestShared(pairIndex, from, reading)
    return shared ? (piecesIn(article, shared, pairIndex)[0] ?? null) : null
  }
}
