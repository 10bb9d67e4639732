import { quotation } from './pair-index.ts'
import type { PairIndex } from './pair-index.ts'
import type { IsoDate, Passage } from './pair.ts'

/**
 * A passage to be pasted elsewhere: what each article says, whose it is and from when as far as that
 * is known, and the link, each on a line of its own.
 */
export function citation(
  pairIndex: PairIndex,
  passage: Passage,
  link: string,
  inWords: (date: IsoDate) => string,
): string {
  const lines = pairIndex.pair.articles
    .filter(({ id }) => passage.segments[id])
    .map((article) => {
      const source = article.date ? `${article.outlet}, ${inWords(article.date)}` : article.outlet
      return `“${quotation(pairIndex, article, passage)}” (${source})`
    })
  return [...lines, link].join('\n')
}
