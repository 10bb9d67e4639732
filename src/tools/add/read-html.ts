import { Readability } from '@mozilla/readability'
import { Window } from 'happy-dom'
import { marked } from 'marked'
import type { TextBlock } from '../../domain/author/revise.ts'
import { oneLine } from './clean.ts'
import type { Source } from './source.ts'

const skipped = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD IFRAME SVG MATH BUTTON SELECT TEXTAREA'.split(' '),
)
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP ' +
    'SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
)

/**
 * A saved page: its article, without what stands around it, and what the page states of it. Nothing in
 * it is run or loaded.
 */
export function readHtml(html: string): Source {
  return withDocument(html, (document) => {
    const headings = [...document.querySelectorAll('h1')].map(textOf).filter(Boolean)
    const body = blocksOf(document.body)
    const stated = {
      url: addressIn(document) ?? /<!-- saved from url=\(\d+\)(https?:\S+)/.exec(html)?.[1],
      lang: document.documentElement.lang || undefined,
    }
    // Changes the document.
    const article = new Readability(document, { serializer: (node) => node as Element }).parse()
    const within = article?.content ? blocksOf(article.content) : []
    const blocks = within.length > 0 ? within : body
    const [heading] = headings.length === 1 ? headings : [oneLine(article?.title ?? '')]
    const headline: TextBlock[] = heading ? [{ kind: 'headline', text: heading }] : []
    return {
      ...stated,
      outlet: oneLine(article?.siteName ?? '') || undefined,
      date: /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? '')?.[0],
      blocks: blocks.length === 0 ? [] : [...headline, ...blocks.filter((b) => b.text !== heading)],
    }
  })
}

/** Markdown: all of its text, and of a front matter what an article has. */
export function readMarkdown(markdown: string): Source {
  const [whole = '', matter = ''] = /^---\n([^]*?)\n---\n/.exec(markdown) ?? []
  const stated = (key: string) =>
    new RegExp(`^${key}:\\s*["']?(.*?)["']?\\s*$`, 'm').exec(matter)?.[1] ?? undefined
  const html = marked.parse(markdown.slice(whole.length), { async: false })
  const blocks = withDocument(html, (document) => blocksOf(document.body))
  return {
    blocks,
    outlet: stated('outlet'),
    date: stated('date'),
    url: stated('url'),
    lang: stated('lang'),
  }
}

function withDocument<Result>(html: string, read: (document: Document) => Result): Result {
  const window = new Window()
  try {
    const parsed = new window.DOMParser().parseFromString(html, 'text/html')
    return read(parsed as unknown as Document)
  } finally {
    void window.happyDOM.close()
  }
}

function addressIn(document: Document): string | undefined {
  const stated = [
    document.querySelector('link[rel=canonical]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ]
  return stated.find((url) => url && /^https?:\/\//.test(url)) ?? undefined
}

function textOf(element: Element): string {
  return oneLine(element.textContent)
}

/** The text of an element by what stands in a line of its own; a caption is one by its element. */
function blocksOf(root: Element): TextBlock[] {
  const blocks: TextBlock[] = []
  let text = ''
  const end = (kind: TextBlock['kind']) => {
    const line = oneLine(text)
    if (line !== '') blocks.push({ kind, text: line })
    text = ''
  }
  // A stack of our own: pages may be nested deeper than calls can be.
  const rest: (Node | (() => void))[] = [root]
  const kinds: TextBlock['kind'][] = ['paragraph']
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (typeof node === 'function') node()
    else if (node.nodeType === 3) text += node.nodeValue ?? ''
    else if (node.nodeType === 1 && !skipped.has(node.nodeName.toUpperCase())) {
      const name = node.nodeName.toUpperCase()
      const children = [...node.childNodes].toReversed()
      if (inline.has(name)) rest.push(...children)
      else {
        end(kinds.at(-1) ?? 'paragraph')
        kinds.push(kindOf(name) ?? kinds.at(-1) ?? 'paragraph')
        rest.push(
          () => {
            end(kinds.pop() ?? 'paragraph')
          },
          ...children,
        )
      }
    }
  }
  return blocks
}

function kindOf(name: string): TextBlock['kind'] | null {
  if (name === 'H1') return 'headline'
  return name === 'FIGCAPTION' ? 'caption' : null
}
