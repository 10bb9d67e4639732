import { Component } from 'react'
import type { RefObject } from 'react'
import { articleIn, nearestShared } from '../domain/alignment.ts'
import type { Alignment } from '../domain/alignment.ts'
import type { PassageId } from '../domain/pair.ts'
import { moveTo, piecesIn, readingPiece, visibleArticles } from './place.ts'

interface Props {
  alignment: Alignment
  root: RefObject<HTMLElement | null>
  /** What the layout depends on: when it changes, the place is kept. */
  layout: string
}

interface Place {
  readonly lang: string
  readonly piece: HTMLElement
  readonly top: number
}

/**
 * Keeps what is being read where it stands while the page around it changes; an article that comes
 * into sight lands on the counterpart of what was being read in the other. A class, because only a
 * class is asked before the page changes.
 */
export class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): readonly Place[] | null {
    const root = this.props.root.current
    if (!root || before.layout === this.props.layout) return null
    return visibleArticles(root).flatMap((article) => {
      const piece = readingPiece(article, { preferSelected: true })
      return piece ? { lang: article.lang, piece, top: piece.getBoundingClientRect().top } : []
    })
  }

  override componentDidUpdate(_props: Props, _state: unknown, places: readonly Place[] | null) {
    const root = this.props.root.current
    const [first] = places ?? []
    if (!root || !places || !first) return
    for (const article of visibleArticles(root)) {
      const own = places.find((place) => place.lang === article.lang)
      const piece = own ? own.piece : this.counterpart(first, article)
      if (piece) moveTo(piece, own ? own.top : first.top, { glide: false })
    }
  }

  override render() {
    return null
  }

  private counterpart(place: Place, article: Element): HTMLElement | null {
    const { alignment } = this.props
    const from = articleIn(alignment.pair, place.lang)
    const reading = place.piece.dataset['passage'] as PassageId
    const shared = from && nearestShared(alignment, from, reading)
    return shared ? (piecesIn(article, shared)[0] ?? null) : null
  }
}
