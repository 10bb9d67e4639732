import type { Article, Passage } from '../../domain/pair/pair.ts'
import { DifferenceView } from './difference-view.tsx'
import { PassageQuote } from './passage-quote.tsx'
import { WordPairs } from './word-pairs.tsx'

/** The words of a passage that are not in sight, what differs and why, and which words correspond. */
export function Comparison(props: {
  passage: Passage
  /** The articles that have the passage. */
  sides: readonly Article[]
  view: Article | null
  front: Article
}) {
  const { passage, sides, view, front } = props
  return (
    <>
      {sides
        .filter((article) => article !== front)
        .map((article) => (
          <PassageQuote
            key={article.id}
            article={article}
            passage={passage}
            isBeside={view === null}
          />
        ))}
      {passage.differences?.map((difference, index) => (
        <DifferenceView key={index} difference={difference} sides={sides} />
      ))}
      <WordPairs passage={passage} sides={sides} />
    </>
  )
}
