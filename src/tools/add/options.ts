import { parseArgs } from 'node:util'
import { clean } from '../../domain/author/characters.ts'
import { lineKinds } from '../../content/read/lines.ts'
import type { LineKind } from '../../content/read/lines.ts'

/** What the command was asked for. */
export interface Options {
  readonly id: string
  /** Whether both sides are in one file, a translation memory. */
  readonly isMemory: boolean
  readonly sides: readonly [SideOptions, SideOptions]
  readonly lexicons: readonly string[]
  /** Translation memories to learn words from. */
  readonly memories: readonly string[]
  /** Blocks that begin with these words are left out. */
  readonly drops: readonly string[]
}

/** What was said of one article; the rest is found out. */
export interface SideOptions {
  readonly file: string
  /** The id of the article. */
  readonly article: string | null
  readonly lang: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly url: string | null
  readonly encoding: string | null
  /** What the lines of a plain text are; `null` where they tell. */
  readonly lines: LineKind | null
}

const ofEachArticle = ['article', 'lang', 'outlet', 'date', 'url', 'encoding', 'lines'] as const

export const usage = `npm run add -- ID FIRST SECOND [options]
       npm run add -- ID FILE.tmx [options], or FILE.xlf

Makes or renews the pair content/ID/ from two texts: plain text, Markdown, saved HTML
pages (or MHTML), DOCX, EPUB or subtitles. Nothing is fetched: save a page and give its file.
FIRST is the article that is shown first. What a person has corrected there is kept.
Of FILE.tmx, a translation memory, or FILE.xlf, XLIFF, it makes a new pair whose passages are the units
of the file.

Of each article, the first before the comma, the second after it. What is left empty is found out.
Give an option twice, once for each article, where a value has a comma of its own.
  --article vns,zing         ids of the articles, else their language tags
  --lang en,vi               language tags, else the language is detected
  --outlet "VNS,Zing News"   who published it, else what the page states
  --date 2021-04-28,         the day that it was published, else what the page states
  --url ,https://…           its address, else what the page states
  --encoding ,windows-1258   of its file, else what the file states, UTF-8, or a guess
  --lines wrapped,           what the lines of a plain text are, else what they seem to be: wrapped (joined),
                             paragraphs or verse (each a block); one value is for both articles

  --drop "Read more"         leaves out the blocks that begin with these words; may be given more than once

  --lexicon FILE             a dictionary of your own, beside ours (a table, dictd, StarDict or TEI);
                             may be given more than once:
                             lines of a word, a tab and its translations, parted by semicolons;
                             a line "# en vi" on top says from which language into which
  --memory FILE              a translation memory (TMX or XLIFF) in the two languages, to learn words from;
                             may be given more than once
  --help                     this

The report on the standard output begins with the passages to look at first. It ends with 0 where all
is written, with 1 where nothing was written, and with 2 where it did not understand the command.`

/** Reads the command line; a text says what is wrong with it. */
export function readOptions(
  args: readonly string[],
): Options | 'help' | { readonly fault: string } {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        article: { type: 'string', multiple: true },
        lang: { type: 'string', multiple: true },
        outlet: { type: 'string', multiple: true },
        date: { type: 'string', multiple: true },
        url: { type: 'string', multiple: true },
        encoding: { type: 'string', multiple: true },
        lines: { type: 'string', multiple: true },
        lexicon: { type: 'string', multiple: true },
        memory: { type: 'string', multiple: true },
        drop: { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  const [id, first, third, ...others] = positionals
  const isMemory = third === undefined && isBilingual(first)
  const second = isMemory ? first : third
  if (id === undefined || first === undefined || second === undefined || others.length > 0) {
    const count = positionals.length
    return {
      fault: `Give an id and two files, or an id and one TMX or XLIFF file, not ${count} things.`,
    }
  }
  const bilingual = [first, second].find(isBilingual)
  if (!isMemory && bilingual !== undefined) {
    return { fault: `${bilingual}: Give a TMX or XLIFF file alone: it has both texts.` }
  }
  const needless = isMemory && (['lexicon', 'memory'] as const).find((name) => values[name])
  if (needless) return { fault: `Leave --${needless} out: this file is aligned already.` }
  const given = new Map<string, readonly string[]>()
  for (const name of ofEachArticle) {
    const [one, ...others] = values[name] ?? []
    const both = one === undefined ? [] : others.length === 0 ? one.split(',') : [one, ...others]
    if (name === 'lines' && both.length === 1) both.push(...both)
    if (both.length !== 0 && both.length !== 2) {
      return {
        fault: `--${name} takes two values, parted by a comma, or is given twice. Leave empty what you do not know.`,
      }
    }
    given.set(name, both)
  }
  const lines = (given.get('lines') ?? []).map((text) => text.trim()).filter(Boolean)
  if (!lines.every(isLineKind)) return { fault: `--lines: Say ${lineKinds.join(', ')}.` }
  const side = (file: string, index: number): SideOptions => {
    const value = (name: (typeof ofEachArticle)[number]) => {
      const text = clean(given.get(name)?.[index] ?? '').trim()
      return text === '' ? null : text
    }
    const kind = value('lines')
    return {
      file,
      article: value('article'),
      lang: value('lang'),
      outlet: value('outlet'),
      date: value('date'),
      url: value('url'),
      encoding: value('encoding'),
      lines: kind !== null && isLineKind(kind) ? kind : null,
    }
  }
  return {
    id,
    isMemory,
    sides: [side(first, 0), side(second, 1)],
    lexicons: values.lexicon ?? [],
    memories: values.memory ?? [],
    drops: (values.drop ?? []).map((words) => clean(words).trim()).filter(Boolean),
  }
}

/** Whether a file is TMX or XLIFF, which some programs give an ending of their own. */
function isBilingual(file: string | undefined): boolean {
  return file !== undefined && /\.(?:tmx|xlf|\w*xliff)$/i.test(file)
}

function isLineKind(text: string): text is LineKind {
  return (lineKinds as readonly string[]).includes(text)
}
