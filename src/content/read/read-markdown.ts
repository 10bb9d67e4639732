import MarkdownIt from 'markdown-it'
import { parse, YAMLParseError } from 'yaml'
import { oneLine, withLineFeeds } from '../../domain/author/characters.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import { blocksOf } from './blocks.ts'
import type { ParseHtml } from './page-parser.ts'
import { Refusal, statedDay } from './source.ts'
import type { Source } from './source.ts'

const withHtml = readerOf({ html: true })
const withoutHtml = readerOf({ html: false })
// The time that it takes to find tags among what looks like their beginnings grows with the square of these.
const mostTags = 20_000

function readerOf(options: { readonly html: boolean }) {
  const reader = new MarkdownIt(options)
  // Code is no text of an article.
  for (const rule of ['fence', 'code_block', 'image']) reader.renderer.rules[rule] = () => ''
  return reader
}

/** Markdown: all of its text, and of a front matter what an article has. Throws a `Refusal` where that is no YAML. */
export function readMarkdown(text: string, parsePage: ParseHtml): Source {
  const { matter, rest } = frontMatter(withLineFeeds(text))
  const stated = matter === null ? new Map<string, string>() : fieldsOf(matter)
  const reader = rest.split('<').length > mostTags ? withoutHtml : withHtml
  const html = reader.render(withoutNotes(rest))
  const blocks = blocksOf(parsePage(html).documentElement).map(({ kind, text }): TextBlock => ({
    kind,
    text: text.replace(/^\[[ xX]\] /, ''),
  }))
  const title = oneLine(stated.get('title') ?? '')
  const hasHeadline = blocks.some(({ kind }) => kind === 'headline')
  const headline: TextBlock[] =
    title !== '' && !hasHeadline && blocks.length > 0 ? [{ kind: 'headline', text: title }] : []
  return {
    outlet: stated.get('outlet'),
    ...statedDay(stated.get('date')),
    url: stated.get('url'),
    lang: stated.get('lang'),
    blocks: [...headline, ...blocks],
  }
}

function frontMatter(text: string): { readonly matter: string | null; readonly rest: string } {
  if (!text.startsWith('---\n')) return { matter: null, rest: text }
  const end = text.indexOf('\n---\n', 3)
  if (end === -1) return { matter: null, rest: text }
  return { matter: text.slice(4, end + 1), rest: text.slice(end + 5) }
}

/** The fields that are one value each, as text; dates stay as they are written. */
function fieldsOf(matter: string): Map<string, string> {
  let data: unknown
  try {
    data = parse(matter, { schema: 'failsafe', maxAliasCount: 0 })
  } catch (error) {
    const why = error instanceof YAMLParseError ? firstLine(error.message) : 'it refers to itself'
    throw new Refusal(
      'damaged',
      `its front matter cannot be read as YAML: ${why}. Correct it or take it out.`,
    )
  }
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : []
  return new Map(
    entries.flatMap(([key, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[key, value] as const] : [],
    ),
  )
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.:]$/, '')
}

/** Without the marks of notes; their texts stay, at the place where they are. */
function withoutNotes(text: string): string {
  return text
    .replace(/^\[\^[^\s\]]{1,50}\]:[ \t]{0,10}/gm, '')
    .replace(/\[\^[^\s\]]{1,50}\]/g, '')
    .replace(/==(?=\S)([^=\n]{1,500})==/g, '$1')
}
