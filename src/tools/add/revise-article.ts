import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { blockText } from '../../domain/pair/pair.ts'
import type { Article, Block, IsoDate } from '../../domain/pair/pair.ts'
import { reviseBlocks } from '../../domain/author/revise.ts'
import type { TextBlock } from '../../domain/author/revise.ts'
import { firstWords } from '../../domain/pair/summary.ts'
import { extractFile } from './extract-file.ts'
import { endings } from '../../content/read/endings.ts'
import type { LineKind } from '../../content/read/lines.ts'
import type { SideOptions } from './options.ts'
import type { NamedSource } from './name-articles.ts'
import { orReport } from './read-source.ts'
import type { ReadSource, Report } from './read-source.ts'

/** The article of a source, and its files in the pair's folder. */
export interface RevisedArticle {
  readonly article: Article
  /** Where its outlet's name is from, if nobody has given or stated it. */
  readonly outletFrom: 'its address' | "its file's name" | null
}

/**
 * The article of a source. Of an earlier version, all is kept that a person has made of it, as long as
 * the source is the same; where it has changed, what cannot be kept is reported.
 *
 * @param folder the pair's folder, in which the earlier source is beside the earlier article
 */
export async function reviseArticle(
  source: NamedSource,
  options: SideOptions & { readonly drops: readonly string[] },
  earlier: Article | null,
  folder: string,
  report: Report,
): Promise<RevisedArticle> {
  const isWanted = ({ text }: { readonly text: string }) =>
    !options.drops.some((words) => startsWith(words)({ text }))
  const wanted = { ...source, blocks: source.blocks.filter(isWanted) }
  const all = await blocksOf(wanted, options, earlier, folder, report)
  const blocks = all.filter((block) => isWanted({ text: blockText(block) }))
  return describeArticle(source, options, earlier, blocks)
}

/** Whether a block begins with words. */
export function startsWith(words: string): (block: { readonly text: string }) => boolean {
  return ({ text }) => text.startsWith(words)
}

/** An article of blocks, with what was given of it, or was there, or is stated by its source. */
export function describeArticle(
  source: Pick<NamedSource, 'id' | 'lang' | 'outlet' | 'date' | 'url'>,
  options: SideOptions,
  earlier: Article | null,
  blocks: readonly Block[],
): RevisedArticle {
  const { id, lang } = source
  const url = options.url ?? earlier?.url ?? source.url
  const outlet = options.outlet ?? earlier?.outlet ?? source.outlet
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : ''
  const date = options.date ?? earlier?.date ?? source.date
  const name = path.basename(options.file, path.extname(options.file))
  const article: Article = {
    id,
    lang,
    outlet: outlet ?? (host.replace(/^www\./, '') || name),
    ...(date !== undefined && { date: date as IsoDate }),
    ...(url !== undefined && { url }),
    blocks,
  }
  return {
    // An earlier article's fields stay in the order in which somebody has put them.
    article: earlier ? { ...earlier, ...article } : article,
    outletFrom: outlet !== undefined ? null : host ? 'its address' : "its file's name",
  }
}

/** The file in the pair's folder that an article's source was kept in, or `null`. */
export function keptSource(folder: string, id: string): string | null {
  const files = Object.values(endings).map((ending) => path.join(folder, id + ending))
  return files.find((file) => existsSync(file)) ?? null
}

async function blocksOf(
  source: NamedSource,
  { encoding, lines }: SideOptions,
  earlier: Article | null,
  folder: string,
  report: Report,
): Promise<readonly Block[]> {
  if (!earlier) return reviseBlocks(source.blocks, source.lang, [])
  const file = keptSource(folder, source.id)
  const bytes = file === null ? null : readFileSync(file)
  const textsInJson = new Set(earlier.blocks.map(blockText))
  const before = file && bytes ? await readBefore(file, bytes, encoding, lines, textsInJson) : null
  if (
    before?.encoding === source.decoded.encoding &&
    before.lines === lines &&
    bytes?.equals(source.bytes)
  ) {
    if (encoding !== null) checkEncoding(source, earlier, textsInJson, report)
    return earlier.blocks
  }
  const textsBefore = before?.texts ?? new Set()
  // What a person has taken out stays out.
  const wanted = source.blocks.filter(({ text }) => textsInJson.has(text) || !textsBefore.has(text))
  reportLost(earlier, textsBefore, wanted, report)
  return reviseBlocks(wanted, source.lang, earlier.blocks)
}

interface ReadBefore {
  readonly encoding: string
  readonly lines: LineKind | null
  readonly texts: ReadonlySet<string>
}

/**
 * The kept source as it was read when the earlier blocks were made, as far as these tell: in the encoding
 * and the lines that are asked for now, or in those that are found where none are asked for.
 */
async function readBefore(
  file: string,
  bytes: Uint8Array,
  asked: string | null,
  askedLines: LineKind | null,
  textsInJson: ReadonlySet<string>,
): Promise<ReadBefore | null> {
  let best: ReadBefore | null = null
  let most = -1
  for (const lines of new Set([askedLines, null])) {
    for (const encoding of new Set([asked, null])) {
      // What cannot be read now tells nothing of how it was read then.
      const source = await orReport(
        file,
        () => undefined,
        () => extractFile(bytes, file, { encoding, lines }),
      )
      if (!source) continue
      const texts = new Set(source.blocks.map(({ text }) => text))
      const shared = [...texts].filter((text) => textsInJson.has(text)).length
      if (shared > most) best = { encoding: source.decoded.encoding, lines, texts }
      most = Math.max(most, shared)
    }
  }
  return best
}

/** Reports where nothing shows that the earlier blocks were read in the encoding that is asked for. */
function checkEncoding(
  { blocks, decoded }: ReadSource,
  { id }: Article,
  textsInJson: ReadonlySet<string>,
  report: Report,
): void {
  // Only letters beyond ASCII tell encodings apart.
  const telling = blocks.filter(({ text }) => /[^ -~]/.test(text))
  if (telling.length === 0 || telling.some(({ text }) => textsInJson.has(text))) return
  report(
    `${id}.json: nothing in it tells that the text was read as ${decoded.encoding}. If it was read wrongly before, ` +
      "move the pair's folder away and run this again; if not, leave --encoding empty.",
  )
}

/** Reports the blocks that a person has edited and that would be gone. */
function reportLost(
  { id, blocks }: Article,
  textsBefore: ReadonlySet<string>,
  wanted: readonly TextBlock[],
  report: Report,
): void {
  const texts = new Set(wanted.map(({ text }) => text))
  for (const block of blocks) {
    const text = blockText(block)
    const isEdited = !textsBefore.has(text) || block.credit !== undefined
    if (texts.has(text) || !isEdited) continue
    report(
      `${id}.json: this block was edited by hand, and the new text does not have it: "${firstWords(text, 60)}". ` +
        'Edit the new text likewise, or give the text as it was and edit the JSON.',
    )
  }
}
