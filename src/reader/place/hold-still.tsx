import { Component } from 'react'
import type { ContextType, RefObject } from 'react'
import { articleIn, nearestShared } from '../../domain/pair/pair-index.ts'
import type { PassageId } from '../../domain/pair/pair.ts'
import { ReaderContext } from '../context/reader-context.ts'
import { articleIdOf, moveTo, piecesIn, readingPiece, visibleArticles } from './place.ts'

interface Props {
  root: RefObject<HTMLElement | null>
  /** What the layout depends on: when it changes, the place is kept. */
  layout: string
}

interface HeldPlace {
  readonly article: string
  readonly piece: HTMLElement
  readonly top: number
}

/**
 * Keeps what is being read where it stands while the page around it changes or the window does, as
 * when a phone is turned; an article that comes into sight lands on the counterpart of what was being
 * read in the other. A class, because only a class is asked before the page changes.
 */
export class HoldStill extends Component<Props> {
  static override contextType = ReaderContext
  declare context: ContextType<typeof ReaderContext>

  /** Where things stood before the window changed, which nothing tells beforehand. */
  private latest: readonly HeldPlace[] = []
  private frame = 0
  private listening = new AbortController()

  override componentDidMount() {
    this.listening = new AbortController()
    const { signal } = this.listening
    const note = () => {
      cancelAnimationFrame(this.frame)
      this.frame = requestAnimationFrame(() => {
        this.latest = this.places()
      })
    }
    note()
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
  }

  override getSnapshotBeforeUpdate(before: Props): readonly HeldPlace[] | null {
    return before.layout === this.props.layout ? null : this.places()
  }

  override componentDidUpdate(_props: Props, _state: unknown, places: readonly HeldPlace[] | null) {
    if (places) this.restore(places)
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
