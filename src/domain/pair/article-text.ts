import { firstIndex } from '../lib/binary-search.ts'
import type { TextRange } from '../lib/text-range.ts'
import type { Article, ArticleId, SegmentId } from './pair.ts'
import { remembered } from '../lib/remembered.ts'

/** An article as one text: the texts of its blocks, with a line break between each two. */
export interface ArticleText {
  readonly text: string
  /** In reading order. The line break between two blocks belongs to no segment. */
  readonly segments: readonly (TextRange & { readonly id: SegmentId })[]
  /** In reading order, as long as the article has them. */
  readonly blocks: readonly TextRange[]
}

/** Puts an article's blocks together and notes where each of its segments came to stand. */
export const articleText = remembered((article: Article): ArticleText => {
  const segments: ArticleText['segments'][number][] = []
  let text = ''
  const blocks = article.blocks.map((block, index) => {
    if (index > 0) text += '\n'
    const begin = text.length
    for (const segment of block.segments) {
      const start = text.length
      text += segment.text
      segments.push({ id: segment.id, start, end: text.length })
    }
    return { start: begin, end: text.length }
  })
  return { text, segments, blocks }
})

/** Where an offset in a segment is in the article's text; `null` without such a segment or offset. */
export function offsetOf(article: ArticleText, segment: string, offset: number): number | null {
  const span = article.segments.find(({ id }) => id === segment)
  return span && offset >= 0 && span.start + offset <= span.end ? span.start + offset : null
}

/**
 * The segment that an offset in the article's text is in, and where in it. The end of a block is the
 * end of its last segment; elsewhere a border belongs to the later segment. `null` outside the text.
 */
export function placeOf(
  article: ArticleText,
  offset: number,
): { readonly segment: SegmentId; readonly offset: number } | null {
  const span = article.segments.findLast(({ start }) => start <= offset)
  if (!span || !(offset >= 0 && offset <= article.text.length)) return null
  return { segment: span.id, offset: offset - span.start }
}

/** Where an offset in a block, by the block's number, is in the article's text. */
export function offsetInArticle(article: Article, block: number, offset: number): number {
  return (articleText(article).blocks[block]?.start ?? 0) + offset
}

/** The parts of a stretch of the article's text in its blocks, as ranges of the blocks' own texts. */
export function rangeByBlock(
  article: Article,
  span: TextRange,
): (TextRange & { readonly article: ArticleId; readonly block: number })[] {
  const { blocks } = articleText(article)
  const first = firstIndex(blocks, (block) => block.end > span.start)
  const after = firstIndex(blocks, (block) => block.start >= span.end)
  return blocks.slice(first, after).flatMap((block, index) => {
    const start = Math.max(0, span.start - block.start)
    const end = Math.min(block.end, span.end) - block.start
    return start < end ? { article: article.id, block: first + index, start, end } : []
  })
}
