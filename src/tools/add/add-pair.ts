import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { keptPassages } from '../../domain/author/draft.ts'
import type { Earlier } from '../../domain/author/draft.ts'
import { languageOf } from '../../domain/pair/language.ts'
import type { Pair, Passage } from '../../domain/pair/pair.ts'
import type { Evidence } from '../../domain/align/evidence.ts'
import { languagesOf } from '../../domain/align/lexicon.ts'
import { readDictionaryFile } from '../content/read-dictionary.ts'
import { readEvidence } from '../content/read-evidence.ts'
import { readUnfinishedPair } from '../content/read-content.ts'
import { alignPair } from '../../domain/draft/align-pair.ts'
import type { AlignedPair } from '../../domain/draft/align-pair.ts'
import {
  checkAll,
  checkFields,
  checkId,
  checkLanguages,
  reportLostSegments,
} from './check-added.ts'
import { learnMemory } from './learn-memory.ts'
import { nameArticles } from './name-articles.ts'
import type { NamedSource } from './name-articles.ts'
import type { Options } from './options.ts'
import { readSource } from './read-source.ts'
import type { Report } from './read-source.ts'
import { openFolder } from './pair-folder.ts'
import type { FolderState } from './pair-folder.ts'
import { doubtsOf } from './doubts.ts'
import { reviseArticle, startsWith } from './revise-article.ts'
import type { RevisedArticle } from './revise-article.ts'

/** A pair that is ready to be written. */
export interface AddedPair {
  readonly pair: Pair
  readonly sources: readonly [NamedSource, NamedSource]
  readonly outletsFrom: readonly [RevisedArticle['outletFrom'], RevisedArticle['outletFrom']]
  /** Passages that were there and stay as they are. */
  readonly kept: readonly Passage[]
  readonly counterparts: AlignedPair['counterparts']
  /** Ids that were published, perhaps, and that nothing answers to now. */
  readonly goneIds: readonly string[]
  /** What the source says and the pair cannot, a line each. */
  readonly remarks: readonly string[]
  /** What has to be looked at before anything else, a line each. */
  readonly doubts: readonly string[]
  /** The pair's folder as it was when this was made of it. */
  readonly before: FolderState
}

/**
 * Makes a pair of two sources, or makes it anew: corrected passages stay as they are. Writes nothing.
 * `null` after problems have been reported: then the pair cannot be made, or not without a loss.
 */
export async function addPair(
  { id, sides, lexicons, memories, drops }: Options,
  content: string,
  report: Report,
  onProgress?: (done: number, total: number) => void,
): Promise<AddedPair | null> {
  const problems: string[] = []
  const note = (problem: string) => {
    problems.push(problem)
    report(problem)
  }
  if (!checkId(id, note)) return null
  const folder = path.join(content, id)
  const before = openFolder(folder, report, note)
  if (!before) return null
  const earlier = readEarlier(id, content, note)
  const one = await readSource(sides[0], note)
  const other = await readSource(sides[1], note)
  if (!one || !other || problems.length > 0) return null
  checkLanguages([one, other], earlier, note)
  if (isDeepStrictEqual(one.blocks, other.blocks)) {
    note('Both files hold the same text. Give two articles.')
  }
  const sources = nameArticles([one, other], sides, earlier, note)
  if (problems.length > 0) return null

  const [formerFirst = null, formerSecond = null] = earlier?.articles ?? []
  const first = await reviseArticle(sources[0], { ...sides[0], drops }, formerFirst, folder, note)
  const second = await reviseArticle(sources[1], { ...sides[1], drops }, formerSecond, folder, note)
  for (const words of drops) {
    const isThere = sources.some(({ blocks }) => blocks.some(startsWith(words)))
    if (!isThere)
      note(
        `--drop: no block begins with ${JSON.stringify(words)}. Write its first words as they stand there.`,
      )
  }
  const articles = [first.article, second.article] as const
  for (const article of articles) checkFields(article, note)
  const drafted: Earlier = earlier ?? { passages: [] }
  const kept = keptPassages(drafted)
  if (earlier) reportLostSegments(earlier, articles, kept, note)
  if (problems.length > 0) return null

  const evidence = evidenceOf(articles, lexicons, memories, note)
  if (!evidence) return null
  const { passages, counterparts } = alignPair(articles, drafted, evidence, onProgress)
  const isDraft = passages.length > kept.length || drafted.status === 'draft'
  const pair: Pair = {
    id,
    ...(earlier?.title && { title: earlier.title }),
    ...(isDraft && { status: 'draft' }),
    ...(earlier?.formerly && { formerly: earlier.formerly }),
    articles,
    passages,
  }
  checkAll(pair, note)
  const idsOf = ({ id, formerly = [] }: Passage) => [id, ...formerly]
  const ids = new Set<string>(passages.flatMap(idsOf))
  return problems.length > 0
    ? null
    : {
        pair,
        sources,
        outletsFrom: [first.outletFrom, second.outletFrom],
        kept,
        counterparts,
        goneIds: drafted.passages.flatMap(idsOf).filter((id) => !ids.has(id)),
        remarks: [],
        doubts: doubtsOf(sources, pair, evidence),
        before,
      }
}

/** The pair that is there, if any. What is broken is reported: it cannot be told what would be lost. */
function readEarlier(id: string, content: string, report: Report): Pair | null {
  const folder = path.join(content, id)
  if (!existsSync(folder)) return null
  if (!existsSync(path.join(folder, 'alignment.json'))) {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      report(
        `${id}/${name}: it is here without an alignment.json. Move it away, or finish the pair.`,
      )
    }
    return null
  }
  const read = readUnfinishedPair(id, content)
  if (read.ok) return read.pair
  for (const problem of read.problems) report(problem)
  return null
}

function evidenceOf(
  [first, second]: Pair['articles'],
  dictionaries: readonly string[],
  memories: readonly string[],
  report: Report,
): Evidence | null {
  const langs = [languageOf(first.lang), languageOf(second.lang)] as const
  const learned = memories.flatMap((file) => learnMemory(file, langs, report) ?? [])
  if (learned.length < memories.length) return null
  try {
    const foreign = dictionaries.flatMap((file) => {
      const stated = languagesOf(readDictionaryFile(file))
      return stated && stated.toSorted().join() !== langs.toSorted().join()
        ? [{ file, stated }]
        : []
    })
    for (const { file, stated } of foreign) {
      report(
        `${file}: its first line says that it is for ${stated.join(' and ')}; the texts are in ${langs.join(' and ')}. ` +
          'Leave it out, or correct that line.',
      )
    }
    return foreign.length > 0
      ? null
      : readEvidence(first.lang, second.lang, { dictionaries, learned })
  } catch (error) {
    report(`A lexicon cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
