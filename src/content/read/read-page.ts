import { Readability } from '@mozilla/readability'
import { oneLine } from '../../domain/author/characters.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import { blocksOf } from './blocks.ts'
import type { PageBlock } from './blocks.ts'
import { furnitureOf, isNamedFurniture, perhapsNone } from './furniture.ts'
import { statedArticle } from './json-ld.ts'
import { looksLikeHeadline, statedDay } from './source.ts'
import type { Source } from './source.ts'

// The time that finding the article takes grows with the square of a page's elements and of its longest text.
const mostElements = 6_000
const longestText = 20_000

/**
 * The article of a page, without what stands around it, and what the page states of it. Of the document
 * only the interfaces of the DOM are used; it is changed. Nothing in it is run or loaded.
 */
export function readPage(document: Document, html: string): Source {
  const headings = [...document.querySelectorAll('h1')].slice(0, 5).map(textOf).filter(Boolean)
  const stated = statedArticle(document)
  const url = addressIn(document) ?? savedFrom(html)
  const lang = document.documentElement.getAttribute('lang') ?? undefined
  const { date, doubts = [] } = statedDay(publishedIn(document, stated?.published ?? null))
  const outlet = siteIn(document) ?? stated?.publisher ?? undefined
  const leftOut = removeFurniture(document)
  const article = findArticle(document)
  const { blocks, unsure } = withoutFurniture(article.blocks, leftOut)
  const [heading] = headings.length === 1 ? headings : [oneLine(stated?.headline ?? article.title)]
  const body = longerBody(stated?.body ?? null, blocks)
  return {
    url,
    lang: lang === '' ? undefined : lang,
    outlet: outlet === undefined ? undefined : oneLine(outlet) || undefined,
    date,
    blocks: withHeadline(body ?? blocks, heading ?? ''),
    leftOut: body ? [] : leftOut,
    doubts: [
      ...doubts,
      ...(article.isWhole ? ['the page is so large that all of its text is taken'] : []),
      ...(body
        ? ['the text is the one that the page states for search engines (articleBody)']
        : []),
      ...(body ? [] : unsure.map(perhapsNone)),
    ],
  }
}

/** Takes out elements that are named as furniture, unless they have much of the page's text. */
function removeFurniture(document: Document): string[] {
  const root = document.documentElement
  const whole = root.textContent.length
  const texts: string[] = []
  for (const element of [...root.querySelectorAll('[class],[id]')]) {
    if (!isNamedFurniture(element) || !element.isConnected) continue
    if (element.textContent.length > whole * 0.3 || element.querySelector('h1')) continue
    for (const { text } of blocksOf(element)) texts.push(text)
    element.remove()
  }
  return texts
}

/** The blocks of the element that has the article, as far as it can be told. */
function findArticle(document: Document) {
  const root = document.documentElement
  const all = blocksOf(root)
  const isWhole =
    root.getElementsByTagName('*').length > mostElements ||
    all.some(({ text }) => text.length > longestText)
  if (isWhole) {
    const [only, ...more] = [...document.querySelectorAll('article, [itemprop=articleBody]')]
    const within = only && more.length === 0 ? blocksOf(only) : []
    return { blocks: within.length > 0 ? within : all, title: document.title, isWhole }
  }
  // Changes the document.
  const article = new Readability(document, {
    serializer: (node) => node as Element,
    keepClasses: true,
  }).parse()
  const within = article?.content ? blocksOf(article.content) : []
  const title = article?.title ?? document.title
  return { blocks: within.length > 0 ? within : all, title, isWhole }
}

/** Leaves out what is surely no part of the article, and adds it to `leftOut`. */
function withoutFurniture(all: readonly PageBlock[], leftOut: string[]) {
  const unsure: string[] = []
  const blocks = [...all]
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    if (!block || block.kind === 'headline') continue
    const isLast = index === blocks.length - 1
    const found = furnitureOf(block.text, { isLinked: block.isLinked, isLast })
    if (found === 'perhaps') unsure.unshift(block.text)
    if (found !== 'sure') continue
    leftOut.push(block.text)
    blocks.splice(index, 1)
  }
  return { blocks, unsure }
}

/** The stated text of an article, where the page shows much less of it; one paragraph a line. */
function longerBody(body: string | null, blocks: readonly PageBlock[]): TextBlock[] | null {
  const shown = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (body === null || body.length < 200 || body.length < shown * 1.5) return null
  return body
    .split('\n')
    .map((line) => ({ kind: 'paragraph' as const, text: oneLine(line) }))
    .filter(({ text }) => text !== '')
}

function withHeadline(blocks: readonly TextBlock[], heading: string): TextBlock[] {
  const plain = blocks.map(({ kind, text }) => ({ kind, text }))
  const [first, ...rest] = plain
  if (!first) return []
  const isOwn = (text: string) => heading !== '' && text === heading
  if (plain.some(({ text }) => isOwn(text))) {
    return [{ kind: 'headline', text: heading }, ...plain.filter(({ text }) => !isOwn(text))]
  }
  // A page without a heading of its own has perhaps a title that somebody's program gave it.
  const isFirst = first.kind !== 'caption' && rest.length > 0 && looksLikeHeadline(first.text)
  const isTitle = heading === '' || first.kind === 'headline' || heading.length < first.text.length
  if (isFirst && isTitle) return [{ ...first, kind: 'headline' }, ...rest]
  return heading === '' ? plain : [{ kind: 'headline', text: heading }, ...plain]
}

function textOf(element: Element): string {
  return blocksOf(element)
    .map(({ text }) => text)
    .join(' ')
}

function content(document: Document, selector: string, name: string): string | null {
  const found = document.querySelector(selector)?.getAttribute(name)?.trim()
  return found === undefined || found === '' ? null : found
}

function publishedIn(document: Document, stated: string | null): string | null {
  return (
    stated ??
    content(document, 'meta[property="article:published_time"]', 'content') ??
    content(document, 'meta[itemprop="datePublished"]', 'content') ??
    content(document, 'time[itemprop="datePublished"]', 'datetime') ??
    content(document, 'article time[datetime], main time[datetime]', 'datetime') ??
    content(document, 'meta[name="pubdate"], meta[name="date"], meta[name="DC.date"]', 'content') ??
    content(document, 'time[datetime]', 'datetime')
  )
}

function siteIn(document: Document): string | null {
  return content(document, 'meta[property="og:site_name"]', 'content')
}

function addressIn(document: Document): string | undefined {
  const stated = [
    content(document, 'link[rel=canonical]', 'href'),
    content(document, 'meta[property="og:url"]', 'content'),
  ]
  return stated.find((url) => url !== null && /^https?:\/\//.test(url)) ?? undefined
}

/** The address that a browser notes when it saves a page. */
function savedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d{1,6}\)(https?:[^\s>]{1,2000})/.exec(html.slice(0, 5_000))?.[1]
}
