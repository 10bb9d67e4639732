import { indexPair, piecesOfPassage } from '../pair/pair-index.ts'
import type { PairIndex } from '../pair/pair-index.ts'
import { articleText } from '../pair/article-text.ts'
import type { Article, Pair, Passage, SegmentId } from '../pair/pair.ts'
import { cutsType, formatCuts, propTypes } from './tmx-cuts.ts'
import type { BlockLayout, Cut } from './tmx-cuts.ts'

/** Of this writer: another one when what it writes changes. */
const version = '2'

/**
 * A pair as a translation memory (TMX 1.4b, level 1): a unit for each passage, with one text where one
 * article alone has it. Its relation is a property of it, since these articles are no translations of
 * each other, and the reasons are notes. What else the pair says is in properties as well, as JSON: all
 * but how sure the aligner is. Characters that XML 1.0 cannot hold become U+FFFD.
 *
 * There is no document type: where it is named, readers look for a file that does not come along.
 */
export function pairAsTmx(pair: Pair): string {
  const pairIndex = indexPair(pair)
  const { articles } = pair
  const tags = articles.map((article) => tagOf(article, articles))
  const places = articles.map(
    (article) => new Map(articleText(article).segments.map(({ id }, place) => [id, place])),
  )
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    // A passage is a clause, a sentence or several: "block" is what is none of the other types.
    `  <header creationtool="Song Song" creationtoolversion="${version}" segtype="block"` +
      ` o-tmf="Song Song" adminlang="en" srclang="${xml(tags[0] ?? '')}" datatype="plaintext">`,
    `    <prop type="x-pair">${xml(pair.id)}</prop>`,
    ...(pair.title
      ? [`    <prop type="${propTypes.title}">${xml(JSON.stringify(pair.title))}</prop>`]
      : []),
    ...(pair.status ? [`    <prop type="${propTypes.status}">${pair.status}</prop>`] : []),
    ...(pair.formerly
      ? [`    <prop type="${propTypes.formerly}">${xml(JSON.stringify(pair.formerly))}</prop>`]
      : []),
    ...articles.flatMap((article, index) => articleLines(article, tags[index] ?? '')),
    '  </header>',
    '  <body>',
    ...pair.passages.flatMap((passage) => [
      `    <tu tuid="${xml(passage.id)}">`,
      ...(passage.differences ?? []).flatMap(({ why }) =>
        Object.entries(why).map(
          ([language, text]) => `      <note xml:lang="${language}">${xml(text)}</note>`,
        ),
      ),
      `      <prop type="${propTypes.relation}">${passage.relation}</prop>`,
      ...detailLines(passage),
      ...articles.flatMap((article, index) => {
        const { text, cuts } = cutText(pairIndex, article, passage, places[index])
        if (cuts.length === 0) return []
        return [
          `      <tuv xml:lang="${xml(tags[index] ?? '')}">`,
          `        <prop type="${cutsType}">${formatCuts(cuts)}</prop>`,
          `        <seg>${xml(text)}</seg>`,
          '      </tuv>',
        ]
      }),
      '    </tu>',
    ]),
    '  </body>',
    '</tmx>',
  ]
  return `${lines.join('\n')}\n`
}

/**
 * A tag that no other article of the pair has: its language, or where two have one language a variety of it
 * for private use (RFC 5646, 2.2.7), which other tools take for the language itself.
 */
function tagOf(article: Article, articles: Pair['articles']): string {
  const isAlone = articles.every((other) => other === article || other.lang !== article.lang)
  return isAlone ? article.lang : `${article.lang}-x-${articles.indexOf(article) + 1}`
}

/** Whose text it is, as far as that is known, and what it is made of. */
function articleLines({ id, lang, outlet, date, url, blocks }: Article, tag: string): string[] {
  const layout = blocks.map(({ kind, credit, segments }): BlockLayout => {
    const places = segments.map(({ id, text }) => ({
      id,
      space: text.slice(text.trimEnd().length),
    }))
    return { kind, credit, segments: places }
  })
  const article = id === (lang as string) ? undefined : id
  const fields = { article, outlet, date, url, blocks: JSON.stringify(layout) }
  return Object.entries(fields).flatMap(([name, value]) =>
    value ? `    <prop type="x-${name}" xml:lang="${xml(tag)}">${xml(value)}</prop>` : [],
  )
}

/** What a passage says beside its relation, a difference a line. */
function detailLines({ differences = [], words, formerly }: Passage): string[] {
  const fields = [
    ...differences.map((difference) => [propTypes.difference, difference] as const),
    ...(words ? [[propTypes.words, words] as const] : []),
    ...(formerly ? [[propTypes.formerly, formerly] as const] : []),
  ]
  return fields.map(
    ([type, value]) => `      <prop type="${type}">${xml(JSON.stringify(value))}</prop>`,
  )
}

/** What an article says of a passage, put together as in `quotation`, and its segments in it. */
function cutText(
  pairIndex: PairIndex,
  article: Article,
  passage: Passage,
  places: ReadonlyMap<SegmentId, number> | undefined,
): { readonly text: string; readonly cuts: readonly Cut[] } {
  const cuts: Cut[] = []
  let text = ''
  for (const { segments } of piecesOfPassage(pairIndex, article.id, passage.id)) {
    if (text !== '') text += ' … '
    for (const segment of segments) {
      const start = text.length
      text += segment.text
      cuts.push({
        place: places?.get(segment.id) ?? 0,
        start,
        end: start + segment.text.trimEnd().length,
      })
    }
    text = text.trimEnd()
  }
  return { text, cuts }
}

/** A text for an element or an attribute, in which line breaks and tabs stay what they are. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
