import { memo } from 'react'
import { sectionLength } from '../../domain/geometry/shown-blocks.ts'
import type { Article, Passage } from '../../domain/pair/pair.ts'
import type { Mark } from '../../domain/pair/marks.ts'
import type { LabelledRange } from '../../domain/lib/runs.ts'
import { BlockView } from './block-view.tsx'

/**
 * A part of an article, which the browser leaves alone while it is out of sight, and React as long as
 * nothing in it changes.
 */
export const SectionView = memo(function SectionView(props: {
  article: Article
  /** The numbers of its blocks, half-open. */
  from: number
  to: number
  hasWords: boolean
  /** The selected passage, where this section has a part of it. */
  selected: Passage | null
  /** What else is marked in the article, by the block's number. */
  marks: ReadonlyMap<number, readonly LabelledRange<Mark>[]> | undefined
}) {
  const { article, from, to, hasWords, selected, marks } = props
  const ids = new Set<string>(selected?.segments[article.id])
  return (
    <div className="article-section" data-full={to - from === sectionLength || undefined}>
      {article.blocks.slice(from, to).map((block, index) => (
        <BlockView
          key={from + index}
          {...{ article, block, hasWords }}
          number={from + index}
          selected={block.segments.some((segment) => ids.has(segment.id)) ? selected : null}
          marks={marks?.get(from + index)}
        />
      ))}
    </div>
  )
})
