import { parseHTML } from 'linkedom'
import { Refusal } from './source.ts'

// Deeper than any page, and than what readers of pages can go into.
const deepest = 500
const notNested = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr thead tbody tfoot option optgroup html head body colgroup rt rp'
  ).split(' '),
)

/** Parses a page, or a part of one, where there is no browser. Throws a `Refusal` where it is nested too deeply. */
export function parsePage(html: string): Document {
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,40})/gi)) {
    if (notNested.has(name.toLowerCase())) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) throw new Refusal('this is nested too deeply to be read.')
  }
  const whole = /<html[\s>]/i.test(html.slice(0, 5_000))
    ? html
    : `<html><body>${html}</body></html>`
  return parseHTML(whole).document
}
