import type { ReaderAddress } from '../address/address.ts'
import { indexPair, piecesOfPassage } from '../pair/pair-index.ts'
import type { Piece } from '../pair/pair-index.ts'
import { articleText } from '../pair/article-text.ts'
import { firstIndex } from '../lib/binary-search.ts'
import { uiLanguages } from '../pair/pair.ts'
import type { Article, Pair, Passage } from '../pair/pair.ts'

/** So much text, in UTF-16 code units, stands before and after a quotation to tell it from others. */
const contextLength = 32

/**
 * A pair as a collection of Web Annotations (W3C Recommendation, 23 February 2017), in JSON-LD: one for
 * each passage, which links what the first article says to what the second says. A side that says it in
 * several places has a target for each, and a passage of one article alone has targets in that one.
 *
 * Targets are in the article at its own address or, where that is not known, as the reader shows it.
 * Positions count Unicode code points, as the Recommendation demands, in our text of the article: its
 * blocks, with a line feed between each two. On a publisher's page, with all that stands around the
 * article, the quotation is what finds the words.
 */
export function pairAsWebAnnotations(
  pair: Pair,
  linkTo: (address: ReaderAddress) => string,
): string {
  const pairIndex = indexPair(pair)
  // Whatever the interface language, the same annotation has the same address.
  const address: ReaderAddress = { kind: 'reader', ui: uiLanguages[0], pair: pair.id }
  const collection = `${linkTo(address)}#annotations`
  const page = `${collection}-1`
  const sides = pair.articles.map((article) => ({
    article: article.id,
    targetOf: targetsIn(article, article.url ?? linkTo({ ...address, view: article.id })),
  }))
  const items = pair.passages.map((passage) => ({
    id: `${linkTo({ ...address, passage: passage.id })}#annotation`,
    type: 'Annotation',
    motivation: 'linking',
    body: bodiesOf(passage, pair),
    target: sides.flatMap(({ article, targetOf }) =>
      piecesOfPassage(pairIndex, article, passage.id).map(targetOf),
    ),
  }))
  const data = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: pair.articles.map(({ outlet }) => outlet).join(' · '),
    total: items.length,
    first: { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
    last: page,
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

/** The relation, and of each difference the words and the reason, in each language that it is in. */
function bodiesOf({ relation, differences = [] }: Passage, { articles }: Pair) {
  const body = { type: 'TextualBody', format: 'text/plain' }
  return [
    { ...body, purpose: 'classifying', value: relation },
    ...differences.flatMap(({ words, why }) => {
      const quoted = articles.flatMap(({ id }) => (words[id] ? `“${words[id]}”` : []))
      return Object.entries(why).map(([language, text]) => ({
        ...body,
        purpose: 'describing',
        language,
        value: `${quoted.join(' / ')}: ${text}`,
      }))
    }),
  ]
}

/** A function that tells of a piece of the article where its words are. */
function targetsIn(article: Article, source: string) {
  const { text, segments } = articleText(article)
  const starts = new Map(segments.map(({ id, start }) => [id, start]))
  const longOnes = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  const inCodePoints = (offset: number) => offset - firstIndex(longOnes, (at) => at >= offset)
  return (piece: Piece) => {
    const start = starts.get(piece.segments[0].id) ?? 0
    const exact = piece.segments
      .map((segment) => segment.text)
      .join('')
      .trimEnd()
    const end = start + exact.length
    return {
      type: 'SpecificResource',
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          // A character is not cut in two.
          prefix: text
            .slice(Math.max(0, start - contextLength), start)
            .replace(/^[\udc00-\udfff]/, ''),
          suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ''),
        },
        { type: 'TextPositionSelector', start: inCodePoints(start), end: inCodePoints(end) },
      ],
    }
  }
}
