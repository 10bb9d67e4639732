import { Refusal } from './source.ts'

// Deeper than any page, and than what readers of pages can go into.
const deepest = 500
const notNested = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr thead tbody tfoot option optgroup html head body colgroup rt rp'
  ).split(' '),
)

/** Makes a document of a page, or of a part of one; nothing in it is run or loaded. */
export type ParseHtml = (html: string) => Document

/**
 * What readers of pages take, made of what the platform parses with: it throws a `Refusal` where a page is
 * nested too deeply, and has all of a page within its root.
 */
export function pageParser(parse: ParseHtml): ParseHtml {
  return (html) => {
    refuseDeep(html)
    // What comes after the end of a page is within it, too.
    const open = html.replace(/<\/(?:body|html)\s{0,9}>/gi, '')
    const wrapped = `<html><body>${open}</body></html>`
    if (!/<html[\s>]/i.test(open.slice(0, 5_000))) return parse(wrapped)
    const document = parse(open)
    // One that is only named, in a script or a comment, is no root.
    const root = document.documentElement as Element | null
    return root?.localName.toLowerCase() === 'html' ? document : parse(wrapped)
  }
}

function refuseDeep(html: string): void {
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,40})/gi)) {
    if (notNested.has(name.toLowerCase())) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) throw new Refusal('nested', 'this is nested too deeply to be read.')
  }
}
