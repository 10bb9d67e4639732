import path from 'node:path'
import { blockText } from '../../domain/pair/pair.ts'
import type { ArticleId, LanguageTag, Pair } from '../../domain/pair/pair.ts'
import { inReadingOrder } from '../../domain/pair/reading-order.ts'
import { parseMemory } from '../../content/memory/read-memory.ts'
import { blocksOfSide } from '../../content/memory/memory-side.ts'
import type { MemorySide } from '../../content/memory/memory-side.ts'
import type { AddedPair } from './add-pair.ts'
import { checkAll, checkFields, checkId, checkLanguages } from './check-added.ts'
import type { NamedSource } from './name-articles.ts'
import type { Options } from './options.ts'
import { openFolder } from './pair-folder.ts'
import { orReportNow, readBytes } from './read-source.ts'
import type { Report } from './read-source.ts'
import { decode } from '../../content/read/extract.ts'
import { describeArticle } from './revise-article.ts'
import { restorePassages } from '../../content/memory/restore-passages.ts'

/**
 * Makes a new pair of a translation memory: each unit is a passage. It is no draft, since people have
 * linked it, unless the file says so or a relation in it cannot be kept. Writes nothing. `null` after
 * problems have been reported.
 */
export function addMemory(
  { id, sides: options }: Options,
  content: string,
  report: Report,
): AddedPair | null {
  const problems: string[] = []
  const note = (problem: string) => {
    problems.push(problem)
    report(problem)
  }
  if (!checkId(id, note)) return null
  const before = openFolder(path.join(content, id), report, note)
  if (!before) return null
  if (before.size > 0) {
    note(
      `"${id}" is there already, and a TMX or XLIFF file makes a new pair. ` +
        'Choose another id, or renew the pair by giving its two texts.',
    )
    return null
  }
  const [one, other] = options
  const bytes = readBytes(one.file, note)
  const file =
    bytes && orReportNow(one.file, note, () => decode(bytes, one.encoding ?? other.encoding, null))
  if (!file) return null
  if ((one.lang === null) !== (other.lang === null)) {
    note('--lang: Say both languages of the file, as in --lang en,vi.')
    return null
  }
  const asked = one.lang !== null && other.lang !== null ? ([one.lang, other.lang] as const) : null
  const read = parseMemory(file.text, asked ?? undefined)
  if (!read.ok) {
    note(`${one.file}: ${read.problem}`)
    return null
  }
  const { text: _text, ...decoded } = file
  const make = (side: MemorySide, index: 0 | 1) => {
    const lang = side.lang as LanguageTag
    const id = side.id as ArticleId
    const blocks = blocksOfSide(side)
    const made = describeArticle({ ...side, id, lang }, options[index], null, blocks)
    const texts = blocks.map((block) => ({ kind: block.kind, text: blockText(block) }))
    const source: NamedSource = {
      decoded,
      id,
      doubts: [],
      leftOut: [],
      // What the article is made of, to be beside it as other sources are.
      bytes: new TextEncoder().encode(`${texts.map(({ text }) => text).join('\n\n')}\n`),
      blocks: texts,
      format: 'text',
      lang,
      langIs: asked ? 'asked for' : 'stated',
    }
    if (blocks.length === 0) note(`${one.file}: there is no text in "${lang}" in it.`)
    return { ...made, source }
  }
  const [first, second] = [make(read.first, 0), make(read.second, 1)]
  const sources = [first.source, second.source] as const
  checkLanguages(sources, null, note)
  if (problems.length > 0) return null
  const articles = [first.article, second.article] as const
  for (const article of articles) checkFields(article, note)
  if (problems.length > 0) return null
  const { passages, remarks, isUnsure } = restorePassages(articles, read.units)
  const isOurs = read.units.every(({ relation }) => relation !== null)
  const pair: Pair = {
    id,
    ...(read.title && { title: read.title }),
    ...((read.isDraft || isUnsure) && { status: 'draft' }),
    ...(read.formerly && { formerly: read.formerly }),
    articles,
    passages: isOurs ? passages : inReadingOrder(articles, passages),
  }
  checkAll(pair, note)
  return problems.length > 0
    ? null
    : {
        pair,
        sources,
        outletsFrom: [first.outletFrom, second.outletFrom],
        kept: pair.passages,
        counterparts: new Map(),
        goneIds: [],
        remarks: [...[read.first, read.second].flatMap(blockRemarks), ...remarks],
        doubts: read.doubts,
        before,
      }
}

function blockRemarks({ id, hasBrokenBlocks }: MemorySide): string[] {
  if (!hasBrokenBlocks) return []
  return [
    `${id}: the blocks that the file tells of do not fit its texts. Look at the paragraphs, and say by hand what is a headline or a caption.`,
  ]
}
