import { articleText } from '../../domain/pair/article-text.ts'
import type { TextRange } from '../../domain/lib/text-range.ts'
import { blockText } from '../../domain/pair/pair.ts'
import type { Article, Pair } from '../../domain/pair/pair.ts'
import { numberOf } from '../place/blocks.ts'
import { articleIdOf, visibleArticles } from '../place/elements.ts'

/** A stretch of an article's text. */
export interface SelectedText extends TextRange {
  readonly article: Article
}

/**
 * What is selected in the page of one article's text, trimmed to that; `foreign` where something stands
 * in a block that is not the article's own (a credit, a translation by the browser); `null` where
 * nothing of an article is selected, or of both.
 */
export function selectedText(
  root: Element,
  pair: Pair,
  selection: Selection | null,
): SelectedText | 'foreign' | null {
  if (!selection || selection.isCollapsed) return null
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
  const touched = visibleArticles(root).flatMap((element) => {
    const blocks = [...element.querySelectorAll<HTMLElement>('[data-block]')]
      .filter((block) => ranges.some((range) => range.intersectsNode(block)))
      .map((block) => ({ number: numberOf(block), ...partOf(block, ranges) }))
      .filter(({ isTouched }) => isTouched)
    const article = pair.articles.find(({ id }) => id === articleIdOf(element))
    return article && blocks.length > 0 ? { article, blocks } : []
  })
  const [only, other] = touched
  if (!only || other) return null
  const { article, blocks } = only
  const { text, blocks: places } = articleText(article)
  const parts = blocks.filter(({ selected }) => selected.trim() !== '')
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return 'foreign'
  const start = (places[first.number]?.start ?? 0) + first.start
  const end = (places[last.number]?.start ?? 0) + last.end
  const isOwn = parts.every(({ number, own }) => {
    const block = article.blocks[number]
    return block && blockText(block) === own
  })
  // What is shown of a link must be what was selected, white space aside.
  const isSame =
    bare(text.slice(start, end)) === bare(parts.map(({ selected }) => selected).join(''))
  return isOwn && isSame ? { article, start, end } : 'foreign'
}

/** A block's own text as it is on the page, and what is selected of it, from where to where. */
function partOf(block: Element, ranges: readonly Range[]) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let [own, selected, start, end, isTouched] = ['', '', 0, 0, false]
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text
    const isCredit = node.parentElement?.closest('small') !== null
    for (const range of ranges) {
      if (!range.intersectsNode(node)) continue
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : data.length
      if (data.slice(from, to).trim() === '') continue
      isTouched = true
      if (isCredit) continue
      if (selected === '') start = own.length + from
      selected += data.slice(from, to)
      end = own.length + to
    }
    if (!isCredit) own += data
  }
  return { own, selected, start, end, isTouched }
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
