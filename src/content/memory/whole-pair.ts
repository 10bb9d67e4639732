import * as v from 'valibot'
import { checkPair, findUnfitTexts } from '../../domain/author/check.ts'
import { inReadingOrder } from '../../domain/pair/reading-order.ts'
import type {
  Article,
  ArticleId,
  IsoDate,
  LanguageTag,
  Pair,
  PairId,
} from '../../domain/pair/pair.ts'
import { PairSchema } from '../schema.ts'
import { blocksOfSide } from './memory-side.ts'
import type { MemorySide } from './memory-side.ts'
import { parseMemory } from './read-memory.ts'
import { restorePassages } from './restore-passages.ts'

/** A pair that a file tells of, or the first thing that is wrong with it, in English. */
export type WholePair =
  { readonly ok: true; readonly pair: Pair } | { readonly ok: false; readonly problem: string }

/** The pair in our JSON. */
export function pairInJson(json: string): WholePair {
  try {
    return checked(JSON.parse(json))
  } catch {
    return { ok: false, problem: 'This is no JSON.' }
  }
}

/** The pair in a translation memory, by the id that is given; outlets that it does not tell get the given names. */
export function pairInMemory(
  text: string,
  id: PairId,
  outlets: readonly [string, string],
): WholePair {
  const read = parseMemory(text)
  if (!read.ok) return read
  const articles = [articleOf(read.first, outlets[0]), articleOf(read.second, outlets[1])] as const
  const { passages, isUnsure } = restorePassages(articles, read.units)
  const isOurs = read.units.every(({ relation }) => relation !== null)
  return checked({
    id,
    ...(read.title && { title: read.title }),
    ...((read.isDraft || isUnsure) && { status: 'draft' }),
    articles,
    passages: isOurs ? passages : inReadingOrder(articles, passages),
  })
}

function articleOf(side: MemorySide, name: string): Article {
  const { id, lang, outlet, date, url } = side
  return {
    id: id as ArticleId,
    lang: lang as LanguageTag,
    outlet: outlet ?? name,
    ...(date !== undefined && { date: date as IsoDate }),
    ...(url !== undefined && { url }),
    blocks: blocksOfSide(side),
  }
}

/** What is written by others is looked at as what is published is. */
function checked(data: unknown): WholePair {
  const parsed = v.safeParse(PairSchema, data)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return { ok: false, problem: `${v.getDotPath(issue) ?? ''}: ${issue.message}` }
  }
  const pair = parsed.output
  const [unfit] = findUnfitTexts(pair)
  if (unfit) return { ok: false, problem: unfit.why }
  const [problem] = checkPair(pair)
  return problem ? { ok: false, problem: `${problem.id}: ${problem.message}` } : { ok: true, pair }
}
