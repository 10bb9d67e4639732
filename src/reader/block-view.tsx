import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { piecesOf } from '../domain/alignment.ts'
import type { Alignment, Piece } from '../domain/alignment.ts'
import { differenceRanges } from '../domain/difference.ts'
import type { Article, Block, Passage } from '../domain/pair.ts'
import { runs } from '../domain/runs.ts'

/** A headline, caption or paragraph. It draws anew only when a passage in it is selected or let go. */
export const BlockView = memo(function BlockView(props: {
  article: Article
  block: Block
  alignment: Alignment
  /** The selected passage, where this block has a part of it. */
  selected: Passage | null
}) {
  const { article, block, alignment, selected } = props
  const text = piecesOf(alignment, article, block).map((piece) => (
    <PieceView
      key={piece.segments[0].id}
      piece={piece}
      article={article}
      alignment={alignment}
      isSelected={piece.passage !== null && piece.passage === selected}
    />
  ))
  switch (block.kind) {
    case 'headline':
      return <h3 className="headline">{text}</h3>
    case 'paragraph':
      return <p>{text}</p>
    case 'caption':
      return (
        <p className="caption">
          {text}
          {block.credit && <small> {block.credit}</small>}
        </p>
      )
  }
})

function PieceView(props: {
  piece: Piece
  article: Article
  alignment: Alignment
  isSelected: boolean
}) {
  const { t } = useTranslation()
  const { article, alignment, isSelected } = props
  const { passage, segments } = props.piece
  const text = segments.map((segment) => segment.text).join('')
  if (!passage) return text
  const words = text.trimEnd()
  const ranges = differenceRanges(passage, article.lang, segments)
  return (
    <>
      <span
        className="piece"
        data-passage={passage.id}
        data-relation={passage.relation}
        data-number={alignment.numbers.get(passage.id)}
        data-label={t(`relation.${passage.relation}`)}
        aria-current={isSelected || undefined}
        aria-describedby={`relation-${passage.relation}`}
        tabIndex={0}
      >
        <span className="text">
          {runs(words, ranges).map((run, index) =>
            run.labels.length > 0 ? <mark key={index}>{run.text}</mark> : run.text,
          )}
        </span>
      </span>
      {text.slice(words.length)}
    </>
  )
}
