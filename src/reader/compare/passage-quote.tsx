import { quotation } from '../../domain/pair/pair-index.ts'
import { directionOf } from '../../domain/pair/direction.ts'
import type { Article, Passage } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'

/** An article's words of a passage, with whose they are. */
export function PassageQuote(props: {
  article: Article
  passage: Passage
  /** The article is beside this where there is room for two: then there is no need of its words. */
  isBeside?: boolean
}) {
  const { pairIndex } = useReader()
  const { article, passage, isBeside = false } = props
  return (
    <blockquote className="passage-quote" data-beside={isBeside || undefined}>
      <cite>
        <bdi>{article.outlet}</bdi>
      </cite>
      <p lang={article.lang} dir={directionOf(article.lang)}>
        {quotation(pairIndex, article, passage)}
      </p>
    </blockquote>
  )
}
