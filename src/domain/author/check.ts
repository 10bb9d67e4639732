import { hasRightToLeft, unseenCharacters } from './characters.ts'
import { checkPassage } from './check-passage.ts'
import type { Article, Pair, PairId } from '../pair/pair.ts'

/** Something an author has to put right. The message says what is wrong and what to do. */
export interface Problem {
  readonly where: 'alignment' | Article['id']
  /** The id of the passage, segment or block that it is about. */
  readonly id: string
  readonly message: string
  /** Where that is in the file: the keys and indices that lead there from the top. */
  readonly path: Path
}

export type Path = readonly (string | number)[]

/** What no schema can say of a pair that is well-formed. Empty when all is well. */
export function checkPair(pair: Pair): Problem[] {
  return [
    ...checkArticleIds(pair),
    ...pair.articles.flatMap(checkArticle),
    ...checkIds(pair),
    ...checkCompared(pair),
    ...checkSegmentsBelong(pair),
    ...pair.passages.flatMap((passage, index) =>
      checkPassage(pair, passage).map(({ message, path }): Problem => {
        return { where: 'alignment', id: passage.id, message, path: ['passages', index, ...path] }
      }),
    ),
  ]
}

/**
 * The ids, current and former, that more than one pair claims, or that one claims twice; each with the
 * pair that has to choose another.
 */
export function checkPairIds(
  pairs: readonly Pick<Pair, 'id' | 'formerly'>[],
): { readonly pair: PairId; readonly message: string }[] {
  const taken = new Set<PairId>(pairs.map(({ id }) => id))
  return pairs.flatMap(({ id: pair, formerly = [] }) =>
    formerly.flatMap((id) => {
      const isFree = !taken.has(id)
      taken.add(id)
      const message = `The id "${id}" in "formerly" is taken, now or formerly. Published ids are promises: take it out.`
      return isFree ? [] : { pair, message }
    }),
  )
}

/** From the former ids of pairs to those that they have now. */
export function currentIds(
  pairs: readonly Pick<Pair, 'id' | 'formerly'>[],
): Readonly<Record<string, PairId>> {
  return Object.fromEntries(
    pairs.flatMap(({ id, formerly = [] }) => formerly.map((former) => [former, id] as const)),
  )
}

/** A text that cannot be shown as it is. */
export interface UnfitText {
  readonly text: string
  readonly why: 'not composed' | 'half a character' | 'control character' | 'unseen character'
}

/**
 * Texts, anywhere in plain JSON data however deep, that are not in Unicode's composed form (NFC), that have
 * half of a surrogate pair or a control character, which no page can hold, or a character that nobody sees.
 */
export function findUnfitTexts(data: unknown): UnfitText[] {
  const texts = textsIn(data)
  const keepsMarks = texts.some(hasRightToLeft)
  return texts.flatMap((text) => {
    const why = whyUnfit(text, keepsMarks)
    return why ? [{ text, why }] : []
  })
}

/** All texts and keys, in their order. */
function textsIn(data: unknown): string[] {
  const texts: string[] = []
  // A stack of our own, last things first: nesting may be deeper than calls can be.
  const rest = [data]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) {
      for (const part of Object.entries(value).flat().reverse()) rest.push(part)
    }
  }
  return texts
}

function whyUnfit(text: string, keepsMarks: boolean): UnfitText['why'] | null {
  if (/\p{Surrogate}/u.test(text)) return 'half a character'
  if (/(?![\t\n])\p{Cc}/u.test(text)) return 'control character'
  if (unseenCharacters(text, keepsMarks).length > 0) return 'unseen character'
  return text.normalize('NFC') === text ? null : 'not composed'
}

function checkArticleIds(pair: Pair): Problem[] {
  const [first, second] = pair.articles
  if (first.id !== second.id) return []
  const message = `Both articles are called "${first.id}". Give them two different ids.`
  return [{ where: 'alignment', id: pair.id, message, path: ['articles'] }]
}

/** Only a draft may leave open how the articles stand to each other. */
function checkCompared({ status, passages }: Pair): Problem[] {
  if (status === 'draft') return []
  return passages.flatMap(({ id, relation }, index): Problem[] => {
    const message =
      'Nobody has compared this passage. Say how the articles stand to each other in it, or make the pair a draft.'
    const path = ['passages', index, 'relation']
    return relation === 'matched' ? [{ where: 'alignment', id, message, path }] : []
  })
}

function checkArticle(article: Article): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  article.blocks.forEach((block, number) => {
    block.segments.forEach(({ id, text }, index) => {
      const report = (key: 'id' | 'text', message: string) => {
        const path = ['blocks', number, 'segments', index, key]
        problems.push({ where: article.id, id, message, path })
      }
      if (seen.has(id)) report('id', 'Two segments have this id. Give one of them another.')
      seen.add(id)
      if (text.trim() === '') report('text', 'The segment is empty. Remove it or fill it.')
      else if (/^\s/.test(text)) {
        report(
          'text',
          'The segment begins with white space. Move it to the end of the segment before.',
        )
      }
      if (index === block.segments.length - 1 && /\s$/.test(text)) {
        report('text', 'The block ends with white space. Remove it.')
      }
      if (/[\n\r\u2028\u2029]/.test(text)) {
        report('text', 'The segment holds a line break. Make two blocks of it, or use a space.')
      }
    })
  })
  return problems
}

function checkIds(pair: Pair): Problem[] {
  const problems: Problem[] = []
  const taken = new Set<string>()
  const claims = [
    ...pair.passages.map(({ id }, index) => ({ id, owner: id, path: ['passages', index, 'id'] })),
    ...pair.passages.flatMap((passage, index) =>
      (passage.formerly ?? []).map((id, place) => {
        return { id, owner: passage.id, path: ['passages', index, 'formerly', place] }
      }),
    ),
  ]
  for (const { id, owner, path } of claims) {
    if (taken.has(id)) {
      const message = `The id "${id}" is taken, now or formerly. Published ids are promises: choose another.`
      problems.push({ where: 'alignment', id: owner, message, path })
    }
    taken.add(id)
  }
  return problems
}

function checkSegmentsBelong(pair: Pair): Problem[] {
  return pair.articles.flatMap((article) => {
    const problems: Problem[] = []
    const owner = new Map<string, string>()
    const existing = new Map<string, Path>(
      article.blocks.flatMap((block, number) =>
        block.segments.map(({ id }, index) => [id, ['blocks', number, 'segments', index, 'id']]),
      ),
    )
    pair.passages.forEach((passage, index) => {
      const ids = passage.segments[article.id] ?? []
      ids.forEach((id, place) => {
        const report = (message: string) => {
          const path = ['passages', index, 'segments', article.id, place]
          problems.push({ where: 'alignment', id: passage.id, message, path })
        }
        const other = owner.get(id)
        if (!existing.has(id)) {
          report(`There is no segment "${id}" in the article "${article.id}". Correct the id.`)
        } else if (other !== undefined) {
          report(`Segment "${id}" (${article.id}) is in "${other}" too. Leave it in one of them.`)
        }
        owner.set(id, passage.id)
      })
    })
    for (const [id, path] of existing) {
      if (owner.has(id)) continue
      const message = `No passage has this segment. Add it to one, or make a passage "only" of it.`
      problems.push({ where: article.id, id, message, path })
    }
    return problems
  })
}
