import { checkPassage } from '../../domain/author/check-passage.ts'
import { nameDrafts } from '../../domain/author/draft-names.ts'
import { propTypes } from '../../domain/export/tmx-cuts.ts'
import { slugPattern } from '../../domain/pair/pair.ts'
import type { Article, Pair, Passage, PassageId, SegmentId } from '../../domain/pair/pair.ts'
import type { MemoryUnit } from './read-memory.ts'
import { parseDifference, parseFormerly, parseWords } from './tmx-props.ts'
import { relations } from '../../domain/pair/relations.ts'

interface RestoredPassages {
  readonly passages: readonly Passage[]
  /** What the units say and the passages cannot, a line each. */
  readonly remarks: readonly string[]
  /** Whether a passage has not the relation that its unit states. */
  readonly isUnsure: boolean
}

/**
 * A passage a unit, in their order, with the id of the unit where it can be one, and with what one of
 * our files says of it as far as it is true of these articles. Else it is `same`, or `only`.
 */
export function restorePassages(
  articles: Pair['articles'],
  units: readonly MemoryUnit[],
): RestoredPassages {
  const linked = passagesOf(articles, units)
  const taken = new Set(linked.map(({ id }) => id))
  const remarks: string[] = []
  const changed: string[] = []
  const passages = linked.map((passage, index) => {
    const unit = units[index]
    const stated = relations.find((relation) => relation === unit?.relation)
    if (!unit || !stated) return passage
    const related = withDifferences(articles, { ...passage, relation: stated }, unit)
    if ('faults' in related) {
      const lines = [...related.faults, ...unit.notes].map((line) => `      ${line}`)
      const now = `${passage.id}: "${stated}" in the file, "${passage.relation}" here`
      changed.push(now, ...lines)
    }
    const told = 'faults' in related ? passage : related
    const more = withWords(articles, told, unit, remarks)
    return withFormerIds(more, unit, taken, remarks)
  })
  const isUnsure = changed.length > 0
  const advice = 'Put these relations right by hand, with the words that differ:'
  return { passages, remarks: [...(isUnsure ? [advice] : []), ...changed, ...remarks], isUnsure }
}

function withDifferences(
  articles: Pair['articles'],
  passage: Passage,
  unit: MemoryUnit,
): Passage | { readonly faults: readonly string[] } {
  const texts = textsOf(unit, propTypes.difference)
  const differences = texts.flatMap((text) => parseDifference(text) ?? [])
  if (differences.length < texts.length) {
    return { faults: [`A property ${propTypes.difference} cannot be read.`] }
  }
  const told = { ...passage, ...(differences.length > 0 && { differences }) }
  const flaws = checkPassage({ articles }, told)
  return flaws.length > 0 ? { faults: flaws.map(({ message }) => message) } : told
}

function withWords(
  articles: Pair['articles'],
  passage: Passage,
  unit: MemoryUnit,
  remarks: string[],
): Passage {
  const [text] = textsOf(unit, propTypes.words)
  if (text === undefined) return passage
  const words = parseWords(text)
  const told = words && { ...passage, words }
  if (told && checkPassage({ articles }, told).length === 0) return told
  remarks.push(`${passage.id}: its words that correspond do not fit its texts, and are left out`)
  return passage
}

/** With those of its former ids that no other passage has; they are taken then. */
function withFormerIds(
  passage: Passage,
  unit: MemoryUnit,
  taken: Set<PassageId>,
  remarks: string[],
): Passage {
  const [text] = textsOf(unit, propTypes.formerly)
  if (text === undefined) return passage
  const formerly = parseFormerly(text)
  const isFree = formerly?.every((id, index) => !taken.has(id) && formerly.indexOf(id) === index)
  if (formerly && isFree) {
    for (const id of formerly) taken.add(id)
    return { ...passage, formerly }
  }
  remarks.push(`${passage.id}: its former ids cannot be read or are taken, and are left out`)
  return passage
}

function textsOf({ props }: MemoryUnit, type: string): string[] {
  return props.filter((prop) => prop.type === type).map(({ text }) => text)
}

/** A passage a unit, in their order, with the id of the unit where it can be one. */
function passagesOf(articles: Pair['articles'], units: readonly MemoryUnit[]): Passage[] {
  const taken = new Set<string>()
  const linked = units.map((unit): Omit<Passage, 'id'> & { id: PassageId | null } => {
    const [first, second] = articles
    const isShared = unit.first.length > 0 && unit.second.length > 0
    const id = canBeId(unit) && !taken.has(unit.id) ? unit.id : null
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

/** Mere numbers are no ids to link to unless they are ours: in other files they change with the file. */
function canBeId(unit: MemoryUnit): unit is MemoryUnit & { readonly id: PassageId } {
  const { id, relation } = unit
  return id !== null && slugPattern.test(id) && (relation !== null || /[a-z]/.test(id))
}

function segmentsAt(article: Article, numbers: readonly number[]): Passage['segments'] {
  const all = article.blocks.flatMap(({ segments }) => segments)
  const ids = numbers.flatMap((number): SegmentId[] => {
    const segment = all[number]
    return segment ? [segment.id] : []
  })
  return ids.length > 0 ? { [article.id]: ids } : {}
}
