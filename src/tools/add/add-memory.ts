import { existsSync } from 'node:fs'
import path from 'node:path'
import { nameDrafts } from '../../domain/draft-names.ts'
import { blockText, slugPattern } from '../../domain/pair.ts'
import type {
  Article,
  LanguageTag,
  Pair,
  Passage,
  PassageId,
  SegmentId,
} from '../../domain/pair.ts'
import { inReadingOrder } from '../../domain/reading-order.ts'
import { newParagraphs } from '../../domain/revise.ts'
import { parseTmx } from '../read-tmx.ts'
import type { TmxSide, TmxUnit } from '../read-tmx.ts'
import { checkAll, checkFields, checkId, checkLanguages } from './add-pair.ts'
import type { AddedPair } from './add-pair.ts'
import type { Options } from './options.ts'
import { readTextFile } from './read-source.ts'
import type { ReadSource, Report } from './read-source.ts'
import { describeArticle } from './revise-article.ts'

/**
 * Makes a new pair of a translation memory: each unit is a passage, and no draft, since people have
 * linked it. Writes nothing. `null` after problems have been reported.
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
  if (existsSync(path.join(content, id))) {
    note(
      `"${id}" is there already, and a TMX file makes a new pair. ` +
        'Choose another id, or renew the pair by giving its two texts.',
    )
    return null
  }
  const [one, other] = options
  const file = readTextFile(one.file, one.encoding ?? other.encoding, note)
  if (!file) return null
  if ((one.lang === null) !== (other.lang === null)) {
    note('--lang: Say both languages of a TMX file, as in --lang en,vi.')
    return null
  }
  const asked = one.lang !== null && other.lang !== null ? ([one.lang, other.lang] as const) : null
  const read = parseTmx(file.text, asked ?? undefined)
  if (!read.ok) {
    note(`${one.file}: ${read.problem}`)
    return null
  }
  const { text: _text, ...how } = file
  const make = (side: TmxSide, index: 0 | 1) => {
    const lang = side.lang as LanguageTag
    const blocks = newParagraphs(paragraphsIn(side))
    const made = describeArticle({ ...side, lang }, options[index], null, blocks)
    const texts = blocks.map((block) => ({ kind: block.kind, text: blockText(block) }))
    const source: ReadSource = {
      ...how,
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
  const passages = passagesOf(articles, read.units)
  const pair: Pair = { id, articles, passages: inReadingOrder(articles, passages) }
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
        remarks: remarksOn(passages, read.units),
      }
}

/** The segments by paragraph, each with the white space that follows it there. */
function paragraphsIn({ segments, spaces }: TmxSide): string[][] {
  const paragraphs: string[][] = []
  segments.forEach((text, index) => {
    const whole = text + (spaces[index] ?? '')
    if (typeof spaces[index - 1] === 'string') paragraphs.at(-1)?.push(whole)
    else paragraphs.push([whole])
  })
  return paragraphs
}

/** A passage a unit, in their order, with the id of the unit where it can be one. */
function passagesOf(articles: Pair['articles'], units: readonly TmxUnit[]): Passage[] {
  const taken = new Set<string>()
  const linked = units.map((unit): Omit<Passage, 'id'> & { id: PassageId | null } => {
    const [first, second] = articles
    const isShared = unit.first.length > 0 && unit.second.length > 0
    const id = unit.id !== null && canBeId(unit.id) && !taken.has(unit.id) ? unit.id : null
    if (id !== null) taken.add(id)
    return {
      id,
      relation: isShared ? 'same' : 'only',
      segments: { ...segmentsAt(first, unit.first), ...segmentsAt(second, unit.second) },
    }
  })
  const named = linked.flatMap(({ id, ...rest }) => (id === null ? [] : { id, ...rest }))
  const names = nameDrafts(
    articles,
    named,
    [],
    linked.filter(({ id }) => id === null),
  ).values()
  return linked.flatMap(({ id, ...rest }) => {
    const known = id ?? names.next().value?.id
    return known === undefined ? [] : { id: known, ...rest }
  })
}

/** Mere numbers are no ids to link to: they change with the file. */
function canBeId(text: string): text is PassageId {
  return slugPattern.test(text) && /[a-z]/.test(text)
}

function segmentsAt(article: Article, numbers: readonly number[]): Passage['segments'] {
  const all = article.blocks.flatMap(({ segments }) => segments)
  const ids = numbers.flatMap((number): SegmentId[] => {
    const segment = all[number]
    return segment ? [segment.id] : []
  })
  return ids.length > 0 ? { [article.lang]: ids } : {}
}

/** What a file of ours says, and cannot bring back. */
function remarksOn(passages: readonly Passage[], units: readonly TmxUnit[]): string[] {
  if (units.every(({ relation }) => relation === null)) return []
  const changed = units.flatMap(({ relation, notes }, index) => {
    const passage = passages[index]
    if (!passage || (relation !== 'partial' && relation !== 'differs')) return []
    const reasons = notes.map((reason) => `      ${reason}`)
    return [`${passage.id}: "${relation}" in the file, "${passage.relation}" here`, ...reasons]
  })
  return [
    ...(changed.length > 0
      ? [
          'TMX does not have the words that differ: add them, and the relation, by hand.',
          ...changed,
        ]
      : []),
    'What only one article says is not in TMX of ours: add it by hand.',
  ]
}
