import type { Article, Passage } from '../../domain/pair/pair.ts'
import { DifferenceView } from './difference-view.tsx'
import { PassageQuote } from './passage-quote.tsx'
import { WordPairs } from './word-pairs.tsx'

/** What differs and why, the words of a passage that are not in sight, and which words correspond. */
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
      {passage.differences?.map((difference, index) => (
        <DifferenceView key={index} difference={difference} sides={sides} level={3} />
      ))}
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
      <WordPairs passage={passage} sides={sides} />
    </>
  )
}
