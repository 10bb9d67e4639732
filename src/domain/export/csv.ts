import { indexPair, quotation } from '../pair/pair-index.ts'
import { localized } from '../pair/localized.ts'
import type { Difference, Pair, UiLanguage } from '../pair/pair.ts'

/**
 * A pair as a table (RFC 4180, with the mark by which spreadsheets know UTF-8): a row a passage, in
 * the order of their numbers, with the reasons in the interface language, as far as they are in it. Differences and reasons
 * have a line each in their cells, in the same order.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula. Such a cell, one that
 * begins with white space, which some leave out, and one that begins with `'` has a `'` put before it.
 * So whoever drops the first `'` of every cell that begins with one has the texts as they were.
 */
export function pairAsCsv(pair: Pair, ui: UiLanguage): string {
  const pairIndex = indexPair(pair)
  const ids = pair.articles.map(({ id }) => id)
  const rows = pair.passages.map((passage, index) => {
    const differences = passage.differences ?? []
    return [
      String(index + 1),
      passage.id,
      passage.relation,
      ...pair.articles.map((article) => quotation(pairIndex, article, passage)),
      differences.map((difference) => inWords(difference, ids)).join('\n'),
      differences.map(({ why }) => localized(why, ui)?.text ?? '').join('\n'),
    ]
  })
  const texts = ids.map((id) => `text ${id}`)
  const table = [['number', 'id', 'relation', ...texts, 'differences', 'why'], ...rows]
  return `\ufeff${table.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`
}

/** The kind, and the words of each article that has any: `number: en “US$5”, vi “6 USD”`. */
function inWords({ kind, words }: Difference, ids: readonly string[]): string {
  const sides = ids.flatMap((id) => (words[id] ? `${id} “${words[id]}”` : []))
  return `${kind}: ${sides.join(', ')}`
}

function field(text: string): string {
  // The wide forms are as good as the others to a spreadsheet set to Chinese or Japanese.
  const harmless = text.replace(/^(?=['=+\-@＝＋－＠\s])/, "'")
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
