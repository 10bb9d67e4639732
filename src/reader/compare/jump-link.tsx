import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/link.tsx'
import type { Article, Passage } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'
import { articleElementId } from '../article/article-view.tsx'
import { piecesIn, visibleArticles } from '../place/elements.ts'
import { goToPiece } from '../place/move.ts'

/** Moves the focus to a passage in one article; where that is not in sight, goes to it. */
export function JumpLink(props: { article: Article; passage: Passage; to: string }) {
  const { t } = useTranslation()
  const { pairIndex } = useReader()
  const { article, passage, to } = props
  const onClick = (event: MouseEvent) => {
    const shown = visibleArticles(document.body).find(({ id }) => id === articleElementId(article))
    const [piece] = shown ? piecesIn(shown, passage.id, pairIndex) : []
    if (!piece) return
    event.preventDefault()
    goToPiece(piece)
  }
  return (
    <Link to={to} onClick={onClick}>
      {t('panel.goTo', { outlet: article.outlet })}
    </Link>
  )
}
