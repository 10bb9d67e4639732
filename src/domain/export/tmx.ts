import { alignmentOf, piecesOfPassage } from '../alignment.ts'
import type { Alignment } from '../alignment.ts'
import { articleText } from '../article-text.ts'
import { uiLanguages } from '../pair.ts'
import type { Article, Pair, Passage, SegmentId } from '../pair.ts'
import { cutsType, formatCuts } from './tmx-cuts.ts'
import type { Cut } from './tmx-cuts.ts'

/** Of this writer: another one when what it writes changes. */
const version = '1'

/**
 * A pair as a translation memory (TMX 1.4b, level 1): a unit for each passage that both articles have,
 * whose relation is a property of it, since these articles are no translations of each other, and whose
 * reasons are notes. Characters that XML 1.0 cannot hold become U+FFFD.
 *
 * There is no document type: where it is named, readers look for a file that does not come along.
 */
export function pairAsTmx(pair: Pair): string {
  const alignment = alignmentOf(pair)
  const { articles } = pair
  const places = articles.map(
    (article) => new Map(articleText(article).segments.map(({ id }, place) => [id, place])),
  )
  const shared = pair.passages.filter(({ segments }) =>
    articles.every(({ lang }) => segments[lang]),
  )
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    // A passage is a clause, a sentence or several: "block" is what is none of the other types.
    `  <header creationtool="Song Song" creationtoolversion="${version}" segtype="block"` +
      ` o-tmf="Song Song" adminlang="en" srclang="${xml(articles[0].lang)}" datatype="plaintext">`,
    `    <prop type="x-pair">${xml(pair.id)}</prop>`,
    ...articles.flatMap(sourceLines),
    '  </header>',
    '  <body>',
    ...shared.flatMap((passage) => [
      `    <tu tuid="${xml(passage.id)}">`,
      ...(passage.differences ?? []).flatMap(({ why }) =>
        uiLanguages.map((ui) => `      <note xml:lang="${ui}">${xml(why[ui])}</note>`),
      ),
      `      <prop type="x-relation">${passage.relation}</prop>`,
      ...articles.flatMap((article, index) => {
        const { text, cuts } = cutText(alignment, article, passage, places[index])
        return [
          `      <tuv xml:lang="${xml(article.lang)}">`,
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

/** Whose text it is, as far as that is known. */
function sourceLines({ lang, outlet, date, url }: Article): string[] {
  return Object.entries({ outlet, date, url }).flatMap(([name, value]) =>
    value ? `    <prop type="x-${name}" xml:lang="${xml(lang)}">${xml(value)}</prop>` : [],
  )
}

/** What an article says of a passage, put together as in `quotation`, and its segments in it. */
function cutText(
  alignment: Alignment,
  article: Article,
  passage: Passage,
  places: ReadonlyMap<SegmentId, number> | undefined,
): { readonly text: string; readonly cuts: readonly Cut[] } {
  const cuts: Cut[] = []
  let text = ''
  for (const { segments } of piecesOfPassage(alignment, article.lang, passage.id)) {
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
