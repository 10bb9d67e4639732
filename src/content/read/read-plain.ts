import { oneLine, withLineFeeds } from '../../domain/author/characters.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import { judgeLines, joinWrapped } from './lines.ts'
import type { LineKind } from './lines.ts'
import { looksLikeHeadline } from './source.ts'
import type { Source } from './source.ts'

/**
 * Plain text. Its lines are what is asked for, else what they seem to be. An address alone in the first
 * line is that of the article. Page numbers and rows of asterisks are left out.
 */
export function readPlain(text: string, asked: LineKind | null): Source {
  const pages = text.includes('\f')
  const { url, rest } = addressOnTop(withLineFeeds(text))
  const book = withoutLicence(rest.split('\n'))
  const { lines, leftOut } = withoutRulers(book.lines, pages)
  const kind = asked ?? judgeLines(lines)
  const joined = kind === 'wrapped' ? joinWrapped(lines) : lines
  const paragraphs = joined.map(oneLine).filter(Boolean)
  const parts = joined.length !== lines.length
  const blocks = paragraphs.map((paragraph, index): TextBlock => {
    const isHeadline =
      index === 0 && paragraphs.length > 1 && kind !== 'verse' && looksLikeHeadline(paragraph)
    return { kind: isHeadline ? 'headline' : 'paragraph', text: paragraph }
  })
  const doubt =
    kind === 'verse'
      ? 'its lines are taken for verse, each one a block: if they are not, say --lines wrapped or paragraphs'
      : 'its lines are taken for wrapped ones, and joined: if they are not, say --lines paragraphs or verse'
  return {
    blocks,
    ...(url !== null && { url }),
    leftOut: [...book.leftOut, ...leftOut],
    doubts: asked === null && (kind === 'verse' || (kind === 'wrapped' && parts)) ? [doubt] : [],
  }
}

function addressOnTop(text: string): { readonly url: string | null; readonly rest: string } {
  const start = text.trimStart()
  const end = start.indexOf('\n')
  const line = start.slice(0, Math.max(0, end)).trim()
  const isAddress = line.length < 2_000 && /^https?:\/\/\S+$/.test(line)
  return isAddress ? { url: line, rest: start.slice(end) } : { url: null, rest: text }
}

/** What stands between the marks that free books begin and end their text with, where they have them. */
function withoutLicence(lines: readonly string[]) {
  const start = lines.findIndex((line) => /^\*{3} ?START OF TH/.test(line))
  const end = lines.findIndex((line, index) => index > start && /^\*{3} ?END OF TH/.test(line))
  if (start === -1 || end === -1) return { lines, leftOut: [] }
  const around = [...lines.slice(0, start + 1), ...lines.slice(end)].map(oneLine).filter(Boolean)
  return { lines: lines.slice(start + 1, end), leftOut: around }
}

/** Without rows of marks, and without the numbers of pages, which stand apart and far in or after a new page. */
function withoutRulers(all: readonly string[], hasPages: boolean) {
  const leftOut: string[] = []
  const lines = all.map((line, index) => {
    const text = line.trim()
    if (/^(?:[*_=~#•-]\s{0,20}){3,}$/.test(text.slice(0, 300)) && text.length < 300) return ''
    const isAlone = !all[index - 1]?.trim() && !all[index + 1]?.trim()
    const isNumber = /^(?:[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?[-–—])?$/.test(text)
    const isFarIn = line.length - line.trimStart().length >= 10
    if (!isNumber || !isAlone || !(isFarIn || hasPages)) return line
    leftOut.push(text)
    return ''
  })
  return { lines, leftOut }
}
