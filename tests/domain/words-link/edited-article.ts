/*
 * Articles that are edited while every character remembers where it came from, so that what has become
 * of any words is known by construction and not by comparing texts.
 */
import { indexPair } from '../../../src/domain/pair/pair-index.ts'
import type { PairIndex } from '../../../src/domain/pair/pair-index.ts'
import { articleText } from '../../../src/domain/pair/article-text.ts'
import type { TextRange } from '../../../src/domain/lib/text-range.ts'
import type {
  Article,
  BlockKind,
  ArticleId,
  LanguageTag,
  PairId,
  Passage,
  PassageId,
  SegmentId,
} from '../../../src/domain/pair/pair.ts'

/** One UTF-16 code unit. `from`: its offset in the text as it was selected from; -1: typed in since. */
export interface Unit {
  readonly char: string
  readonly from: number
  /** 0: the very one; else the number of the copying that made it. */
  readonly copy: number
}

export interface EditedSegment {
  id: string
  passage: string | null
  units: Unit[]
}

export interface EditedBlock {
  kind: BlockKind
  segments: EditedSegment[]
}

export interface Edited {
  readonly lang: LanguageTag
  blocks: EditedBlock[]
  /** From the passages' first ids to those that they have now. */
  readonly renamed: Map<string, string>
  /** What the words to find again were. */
  readonly words: TextRange
  /** How many of their characters are not spaces. */
  readonly ink: number
  fresh: number
}

export function edited(pairIndex: PairIndex, article: Article, words: TextRange): Edited {
  let from = 0
  const blocks = article.blocks.map((block, index) => {
    if (index > 0) from++
    const segments = block.segments.map(({ id, text }) => ({
      id: id,
      passage: pairIndex.ofSegment.get(article.lang)?.get(id)?.id ?? null,
      units: text.split('').map((char) => ({ char, from: from++, copy: 0 })),
    }))
    return { kind: block.kind, segments }
  })
  const { text } = articleText(article)
  const ink = text.slice(words.start, words.end).replace(/\s/g, '').length
  return { lang: article.lang, blocks, renamed: new Map(), words, ink, fresh: 1 }
}

/** The article as it reads now, and where each code unit of its text came from. */
export function published(state: Edited): {
  pairIndex: PairIndex
  article: Article
  units: readonly Unit[]
} {
  const other: Article = {
    id: 'xx' as ArticleId,
    lang: 'xx' as LanguageTag,
    outlet: 'Other',
    blocks: [],
  }
  const article: Article = {
    id: state.lang as string as ArticleId,
    lang: state.lang,
    outlet: 'Edited',
    blocks: state.blocks.map(({ kind, segments }) => ({
      kind,
      segments: segments.map(({ id, units }) => ({
        id: id as SegmentId,
        text: units.map(({ char }) => char).join(''),
      })),
    })),
  }
  const held = new Map<string, SegmentId[]>()
  for (const { id, passage } of state.blocks.flatMap((block) => block.segments)) {
    if (passage === null) continue
    const now = currentId(state, passage)
    held.set(now, [...(held.get(now) ?? []), id as SegmentId])
  }
  const passages = [...held].map(([id, segments]): Passage => ({
    id: id as PassageId,
    relation: 'only',
    segments: { [state.lang]: segments },
    formerly: [...state.renamed.keys()].filter(
      (former) => former !== id && currentId(state, former) === id,
    ) as PassageId[],
  }))
  const pairIndex = indexPair({ id: 'p' as PairId, articles: [article, other], passages })
  const lineBreak: Unit = { char: '\n', from: -1, copy: 0 }
  const units = state.blocks.flatMap((block, index) => [
    ...(index > 0 ? [lineBreak] : []),
    ...block.segments.flatMap((segment) => segment.units),
  ])
  if (articleText(article).text.length !== units.length) {
    throw new Error('the units are not the text')
  }
  return { pairIndex, article, units }
}

export function currentId(state: Edited, passage: string): string {
  const next = state.renamed.get(passage)
  return next === undefined || next === passage ? passage : currentId(state, next)
}

/* What became of the words. */

export const isInk = ({ char }: Unit) => char.trim() !== ''

/**
 * What is wrong with showing this stretch as the words, or `null`. Spaces do not count. Text that was
 * elsewhere in the article, or a copy made of the words while they themselves are still there, must
 * not be shown, not one character. Nine tenths of what is left of the words must be. Text typed in
 * since may be shown with them, up to a third of the whole and one character. Where more than half of
 * the words is gone, a copy that was made of them may stand for them.
 */
export function misplaced(state: Edited, units: readonly Unit[], shown: TextRange): string | null {
  const { start, end } = state.words
  const ink = units.filter(isInk)
  const left = ink.filter(({ from }) => from >= start && from < end)
  const inside = units.slice(shown.start, shown.end).filter(isInk)
  const judge = (copy: number): string | null => {
    const all = left.filter((unit) => unit.copy === copy)
    const meant = inside.filter(
      (unit) => unit.copy === copy && unit.from >= start && unit.from < end,
    )
    const typed = inside.filter(({ from }) => from === -1)
    const foreign = inside.length - meant.length - typed.length
    if (meant.length === 0) return 'none of the words'
    if (foreign > inside.length / 20) return `${foreign} characters from elsewhere`
    if (meant.length < all.length * 0.9 - 1)
      return `only ${meant.length} of ${all.length} characters`
    if (typed.length > inside.length / 3 + 1) return `${typed.length} new in ${inside.length}`
    return null
  }
  const verdict = judge(0)
  const remains = left.filter(({ copy }) => copy === 0).length
  if (verdict === null || remains >= state.ink / 2) return verdict
  const copies = new Set(left.map(({ copy }) => copy).filter((copy) => copy > 0))
  return [...copies].some((copy) => judge(copy) === null) ? null : verdict
}
