import { segmentsOf } from '../pair/pair-index.ts'
import { languageOf } from '../pair/language.ts'
import type { Article, Pair, Passage, PassageId } from '../pair/pair.ts'
import { slugOf, slugWordsOf } from './slug.ts'

/** What a draft is called, and was. */
export type DraftName = Pick<Passage, 'id' | 'formerly'>

/**
 * Names for drafts, one each, in their order. A draft takes the id of an earlier one with the same
 * segments, else of the one that it shares most with, else a slug of its text that is in no use.
 * Earlier ids that are left over become former ids of the draft that shares most with them.
 *
 * @param kept the passages whose ids stay theirs
 * @param replaced the earlier ones that the drafts stand for now
 */
export function nameDrafts(
  articles: Pair['articles'],
  kept: readonly Passage[],
  replaced: readonly Passage[],
  drafts: readonly Pick<Passage, 'segments'>[],
): DraftName[] {
  const heirs = heirsOf(replaced, drafts)
  const slugs = slugMaker(articles)
  const used = new Set<string>([...kept, ...replaced].flatMap(idsOf))
  return drafts.map((draft, index) => {
    const [first, ...others] = heirs.get(draft) ?? []
    const id = first?.id ?? unused(slugs(draft) ?? `passage-${index + 1}`, used)
    used.add(id)
    const formerly = [...(first?.formerly ?? []), ...others.flatMap(idsOf)]
    return { id, ...(formerly.length > 0 && { formerly }) }
  })
}

/** The earlier passages whose ids each draft takes over, the one that it has most of first. */
function heirsOf(
  replaced: readonly Passage[],
  drafts: readonly Pick<Passage, 'segments'>[],
): ReadonlyMap<Pick<Passage, 'segments'>, readonly Passage[]> {
  const ofSegment = new Map(
    drafts.flatMap((draft) => keysOf(draft).map((key) => [key, draft] as const)),
  )
  const heirs = new Map<Pick<Passage, 'segments'>, { passage: Passage; share: number }[]>()
  for (const passage of replaced) {
    const shares = new Map<Pick<Passage, 'segments'>, number>()
    for (const key of keysOf(passage)) {
      const draft = ofSegment.get(key)
      if (draft) shares.set(draft, (shares.get(draft) ?? 0) + 1)
    }
    const [heir] = [...shares].sort(([, one], [, other]) => other - one)
    if (!heir) continue
    const [draft, shared] = heir
    // Of all segments of the two, how many both have: 1 where they are the same (Jaccard).
    const share = shared / (keysOf(draft).length + keysOf(passage).length - shared)
    heirs.set(draft, [...(heirs.get(draft) ?? []), { passage, share }])
  }
  return new Map(
    [...heirs].map(([draft, found]) => [
      draft,
      found.sort((one, other) => other.share - one.share).map(({ passage }) => passage),
    ]),
  )
}

function keysOf({ segments }: Pick<Passage, 'segments'>): string[] {
  return Object.entries(segments).flatMap(([article, ids]) => ids.map((id) => `${article} ${id}`))
}

function idsOf({ id, formerly = [] }: Passage): PassageId[] {
  return [id, ...formerly]
}

/** Makes slugs of the English segments of a passage where it has any, else of its first. */
function slugMaker(articles: Pair['articles']) {
  const isEnglish = ({ lang }: Article) => languageOf(lang) === 'en'
  const sides = [...articles]
    .sort((one, other) => Number(isEnglish(other)) - Number(isEnglish(one)))
    .map((article) => {
      const texts = article.blocks.flatMap(({ segments }) => segments.map(({ text }) => text))
      return { article, words: slugWordsOf(article.lang, texts) }
    })
  return (draft: Pick<Passage, 'segments'>): string | null => {
    for (const { article, words } of sides) {
      const segments = segmentsOf(article, draft)
      if (segments.length > 0) return slugOf(segments.map(({ text }) => text).join(' '), words)
    }
    return null
  }
}

/** The id itself, or with the first number from 2 on that makes it one that is not used. */
function unused(id: string, used: ReadonlySet<string>): PassageId {
  let free = id
  for (let number = 2; used.has(free); number++) free = `${id}-${number}`
  return free as PassageId
}
