import { parseHTML } from 'linkedom/worker'
import { blocksOf } from '../../content/read/blocks.ts'
import { cleaned } from '../../content/read/clean-source.ts'
import type { Extracted } from '../../content/read/clean-source.ts'
import { extract } from '../../content/read/extract.ts'
import { pageParser } from '../../content/read/page-parser.ts'
import type { Pair } from '../../domain/pair/pair.ts'
import { mostCharacters } from './making.ts'
import type { Side } from './making.ts'
import { problemOf } from './problems.ts'
import type { Problem } from './problems.ts'
import { pairInFile } from './pair-in-file.ts'

/** What was given: what it says of one article, a whole pair, or why it cannot be taken. */
export type Given =
  | {
      readonly kind: 'side'
      readonly side: Partial<Side> & Pick<Side, 'text' | 'kinds' | 'leftOut'>
    }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'noPair'; readonly why: string }

// The same as `npm run add` takes.
const largestFile = 30_000_000

// As in Node. The browser's own parser is not let: what is copied is hostile until proved otherwise, and what
// finds an article in a page writes markup, which the page's policy allows nobody.
const parsePage = pageParser((html) => parseHTML(html).document)

/** What was copied from a page or a word processor. */
export async function readCopied(html: string): Promise<Given> {
  const { readPage } = await import('../../content/read/read-page.ts')
  try {
    const whole = blocksOf(parsePage(html).documentElement)
    const source = readPage(parsePage(html), html)
    const kept = new Set(source.blocks.map(({ text }) => text))
    const leftOut = whole.map(({ text }) => text).filter((text) => !kept.has(text))
    // Where hardly anything would be left, it was no page.
    const size = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
    const isPage = size([...kept]) >= size(leftOut)
    const read = isPage
      ? { ...source, leftOut }
      : { blocks: whole.map(({ kind, text }) => ({ kind, text })) }
    return sideOf(cleaned(read, 'html', { encoding: 'utf-8', why: 'stated' }))
  } catch (error) {
    return refuse(problemOf(error))
  }
}

/** A file that was chosen, dropped or shared. */
export async function readFile(
  file: File,
  neutralNames: readonly [string, string],
): Promise<Given> {
  if (file.size > largestFile) return refuse('tooLarge')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const whole = pairInFile(bytes, file.name, neutralNames)
    if (whole) return whole
    const how = { encoding: null, lines: null }
    return sideOf(await extract(bytes, file.name, how, () => Promise.resolve(parsePage)))
  } catch (error) {
    return refuse(problemOf(error))
  }
}

function sideOf({ blocks, outlet, date, url, leftOut }: Extracted): Given {
  if (blocks.length === 0) return refuse('otherFormat')
  const text = blocks.map(({ text }) => text).join('\n\n')
  if (text.length > mostCharacters) return refuse('tooLong')
  return {
    kind: 'side',
    side: {
      text,
      // The first would else be taken for a headline by how it looks.
      kinds: Object.fromEntries(
        blocks.flatMap(({ kind, text }, index) =>
          index === 0 || kind !== 'paragraph' ? [[text, kind]] : [],
        ),
      ),
      leftOut,
      ...(outlet !== undefined && { outlet }),
      ...(date !== undefined && { date }),
      ...(url !== undefined && { url }),
    },
  }
}

function refuse(problem: Problem): Given {
  return { kind: 'problem', problem }
}
