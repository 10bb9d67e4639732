import { quotation } from '../../domain/pair/pair-index.ts'
import { directionOf } from '../../domain/pair/direction.ts'
import type { Article, Passage } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'
import { DifferenceView } from './difference-view.tsx'
import { WordPairs } from './word-pairs.tsx'

/** The words of a passage that are not in sight, what differs and why, and which words correspond. */
export function Comparison(props: {
  passage: Passage
  /** The articles that have the passage. */
  sides: readonly Article[]
  view: Article | null
  front: Article
}) {
  const { pairIndex } = useReader()
  const { passage, sides, view, front } = props
  return (
    <>
      {sides
        .filter((article) => article !== front)
        .map((article) => (
          <blockquote key={article.id} className={view ? undefined : 'md:hidden'}>
            <cite>{article.outlet}</cite>
            <p lang={article.lang} dir={directionOf(article.lang)}>
              {quotation(pairIndex, article, passage)}
            </p>
          </blockquote>
        ))}
      {passage.differences?.map((difference, index) => (
        <DifferenceView key={index} difference={difference} sides={sides} />
      ))}
      <WordPairs passage={passage} sides={sides} />
    </>
  )
}
