import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../domain/address/address.ts'
import { piecesOf } from '../../domain/pair/pair-index.ts'
import type { Piece } from '../../domain/pair/pair-index.ts'
import { passageMarks } from '../../domain/pair/marks.ts'
import type { Mark } from '../../domain/pair/marks.ts'
import type { Article, Block, Passage } from '../../domain/pair/pair.ts'
import type { LabelledRange } from '../../domain/lib/runs.ts'
import { useReader } from '../context/reader-context.ts'
import { MarkedText } from './marked-text.tsx'
import { relationElementId } from './relation-names.tsx'

interface BlockProps {
  article: Article
  /** The block's number, by which a selection of words finds its place. */
  number: number
  block: Block
  /** Whether words that have a counterpart can be pointed at. */
  hasWords: boolean
  /** The selected passage, where this block has a part of it. */
  selected: Passage | null
  /** What else is marked in this block, as ranges of its text: hits and shared words. */
  marks: readonly LabelledRange<Mark>[] | undefined
}

/** A headline, caption or paragraph. It draws anew only when something in it changes. */
export const BlockView = memo(function BlockView(props: BlockProps) {
  const { pairIndex } = useReader()
  const { article, number, block, hasWords, selected, marks = [] } = props
  const pieces = piecesOf(pairIndex, article, block)
  const text = pieces.map((piece, index) => {
    const start = lengthOf(pieces.slice(0, index).flatMap(({ segments }) => segments))
    return (
      <PieceView
        key={piece.segments[0].id}
        piece={piece}
        {...{ article, hasWords }}
        isSelected={piece.passage !== null && piece.passage === selected}
        marks={marks.map(({ label, ...range }) => ({
          start: range.start - start,
          end: range.end - start,
          label,
        }))}
      />
    )
  })
  const attributes = { 'data-block': number, 'data-selected': selected ? '' : undefined }
  switch (block.kind) {
    case 'headline':
      return (
        <h3 className="article-headline" {...attributes}>
          {text}
        </h3>
      )
    case 'paragraph':
      return <p {...attributes}>{text}</p>
    case 'caption':
      return (
        <p className="article-caption" {...attributes}>
          {text}
          {block.credit && <small> {block.credit}</small>}
        </p>
      )
  }
})

function PieceView(props: {
  piece: Piece
  article: Article
  hasWords: boolean
  isSelected: boolean
  marks: readonly LabelledRange<Mark>[]
}) {
  const { t } = useTranslation()
  const { pairIndex, ui, base, home } = useReader()
  const { article, hasWords, isSelected, marks } = props
  const { passage, segments } = props.piece
  const text = segments.map((segment) => segment.text).join('')
  if (!passage) return <MarkedText text={text} marks={marks} />
  const words = text.trimEnd()
  const number = pairIndex.numbers.get(passage.id)
  const own = passageMarks(passage, article.id, segments).filter(
    ({ label }) => hasWords || label.kind !== 'word',
  )
  return (
    <>
      <span
        className="piece"
        data-passage={passage.id}
        data-relation={passage.relation}
        aria-current={isSelected || undefined}
        aria-describedby={relationElementId(passage.relation, article)}
        tabIndex={0}
      >
        {/* A link as long as the page does not react, and to be opened in a tab of its own. */}
        <a
          className="piece-number"
          href={base + formatAddress({ ...home, passage: passage.id })}
          lang={ui}
          aria-label={t('reader.passage', { number })}
          data-number={number}
        />
        {/* `text` is what checks from outside hold on to; nothing is styled by it. */}
        <MarkedText className="piece-text text" text={words} marks={[...own, ...marks]} />
      </span>
      {text.slice(words.length)}
    </>
  )
}

function lengthOf(segments: readonly { readonly text: string }[]): number {
  return segments.reduce((length, { text }) => length + text.length, 0)
}
