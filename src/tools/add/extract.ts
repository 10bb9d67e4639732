import type { TextBlock } from '../../domain/author/revise.ts'
import { clean, oneLine } from './clean.ts'
import type { Source } from './source.ts'

export type Format = 'text' | 'markdown' | 'html'

/** The format of a source, by the ending of its file and by how it begins. */
export function formatOf(file: string, text: string): Format {
  if (/\.x?html?$/i.test(file) || /^\s*<(?:!doctype\s+html|html[\s>])/i.test(text)) return 'html'
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text'
}

/** Takes the blocks out of a text in the given format; none where it has no text. */
export async function extract(text: string, format: Format): Promise<Source> {
  const cleaned = clean(text)
  if (format === 'text') return readText(cleaned)
  // Loading all that pages need takes longer than reading a text.
  const { readHtml, readMarkdown } = await import('./read-html.ts')
  return format === 'html' ? readHtml(cleaned) : readMarkdown(cleaned)
}

/**
 * Plain text: paragraphs are parted by empty lines where it has any, and lines are only wrapped then if
 * none is long; else each line is one. An address alone in the first line is that of the article.
 */
function readText(text: string): Source {
  const [, url, rest = text] = /^\s*(https?:\/\/\S+)[ \t]*(\n[^]*)$/.exec(text) ?? []
  const lines = rest.split('\n')
  const isWrapped = /\S\s*\n\s*\n\s*\S/.test(rest) && lines.every((line) => line.length <= 100)
  const paragraphs = (isWrapped ? rest.split(/\n\s*\n/) : lines).map(oneLine).filter(Boolean)
  const blocks = paragraphs.map((paragraph, index): TextBlock => {
    const isHeadline = index === 0 && paragraphs.length > 1 && looksLikeHeadline(paragraph)
    return { kind: isHeadline ? 'headline' : 'paragraph', text: paragraph }
  })
  return { blocks, ...(url !== undefined && { url }) }
}

/** Short, and without the stops that sentences have. */
function looksLikeHeadline(text: string): boolean {
  const endsSentence = /\p{L}{2}[.!?…]["”’»)]?\s|[.!?…:;,。！？؟۔]["'”’»)\]」』）]*$/u
  return text.length <= 200 && !endsSentence.test(text)
}
