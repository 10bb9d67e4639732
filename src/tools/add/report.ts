import { segmentsOf } from '../../domain/pair/pair-index.ts'
import { countRelations, firstWords } from '../../domain/pair/summary.ts'
import type { Passage } from '../../domain/pair/pair.ts'
import { keyOf } from '../../domain/draft/align-pair.ts'
import type { AddedPair } from './add-pair.ts'

/** Passages below this score are shown. */
const certain = 0.8
const most = 20

/** What was made, for the person who corrects it: the passages to look at first come first. */
export function reportOf(added: AddedPair, changed: readonly string[]): string {
  const { pair, kept } = added
  const drafted = pair.passages.length - kept.length
  const counts = Object.entries(countRelations(pair)).map(
    ([relation, count]) => `${count} ${relation}`,
  )
  return [
    `${pair.id}: ${pair.passages.length} passages (${counts.join(', ')}), ${drafted} drafted, ${kept.length} kept`,
    '',
    ...(added.doubts.length > 0 ? ['Doubts:', ...added.doubts.map((line) => `  ${line}`), ''] : []),
    ...uncertain(added),
    ...(added.remarks.length > 0 ? [...added.remarks, ''] : []),
    ...describeArticle(added, 0),
    ...describeArticle(added, 1),
    ...(added.goneIds.length > 0 ? [`Gone with their text: ${added.goneIds.join(', ')}`] : []),
    changed.length > 0
      ? `Written: ${changed.join(', ')}`
      : 'Nothing has changed, nothing is written.',
  ].join('\n')
}

/** The drafted passages that are least sure, both texts of each. */
function uncertain(added: AddedPair): string[] {
  const { pair, kept } = added
  const staying = new Set(kept.map(({ id }) => id))
  const doubtful = pair.passages
    .filter((passage) => !staying.has(passage.id) && (passage.score ?? 0) < certain)
    .sort((one, other) => (one.score ?? 0) - (other.score ?? 0))
  const isLinked = pair.passages.some(({ segments }) => Object.keys(segments).length === 2)
  // That all is sure to stand alone is no comfort.
  if (doubtful.length === 0) return isLinked ? [`No draft scores below ${certain}.`, ''] : []
  const more = doubtful.length - most
  return [
    'Look at these first:',
    '',
    ...doubtful.slice(0, most).flatMap((passage) => [...describePassage(added, passage), '']),
    ...(more > 0 ? [`and ${more} more below ${certain}: see "score" in alignment.json`, ''] : []),
  ]
}

function describePassage({ pair, counterparts }: AddedPair, passage: Passage): string[] {
  const { id, relation, score = 0 } = passage
  const texts = pair.articles.flatMap((article) =>
    segmentsOf(article, passage).flatMap((segment) => {
      const other = relation === 'only' && counterparts.get(keyOf(article.id, segment.id))
      return [
        `      ${article.id} ${segment.id}: ${segment.text.trimEnd()}`,
        ...(other ? [`      perhaps ${other.id}: ${other.text.trimEnd()}`] : []),
      ]
    }),
  )
  return [`${score.toFixed(2)}  ${id}  ${relation}`, ...texts]
}

function describeArticle({ pair, sources, outletsFrom }: AddedPair, side: 0 | 1): string[] {
  const [article, source] = [pair.articles[side], sources[side]]
  const segments = article.blocks.flatMap((block) => block.segments).length
  const { encoding, why } = source.decoded
  const described = [
    `${article.lang} (${source.langIs}): ${article.blocks.length} blocks, ${segments} segments`,
    `read as ${source.format} in ${encoding} (${why})`,
    `outlet "${article.outlet}"${outletsFrom[side] ? ` (from ${outletsFrom[side]}: say it by --outlet)` : ''}`,
    `date ${article.date ?? 'not stated'}`,
  ].join('; ')
  return [described, ...leftOut(source.leftOut)]
}

function leftOut(texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  const shown = texts.slice(0, most).map((text) => `  “${firstWords(text, 60)}”`)
  const more = texts.length - shown.length
  return [
    '  left out:',
    ...shown.map((text) => `  ${text}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ]
}
