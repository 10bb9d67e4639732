/**
 * How the two articles stand to each other in a passage. What is walked through, tied across the gutter,
 * listed and counted follows from this table: a new relation is a row here.
 */
const table = {
  same: { isShared: true, namesWords: false, rank: null },
  partial: { isShared: true, namesWords: true, rank: 3 },
  differs: { isShared: true, namesWords: true, rank: 1 },
  only: { isShared: false, namesWords: false, rank: 2 },
  // Matched, not compared: of a draft alone, until somebody says how the articles stand to each other there.
  matched: { isShared: true, namesWords: false, rank: null },
} as const

export type Relation = keyof typeof table

/** In the order of the legend. */
export const relations = Object.keys(table) as Relation[]

export function isRelation(text: string): text is Relation {
  return Object.hasOwn(table, text)
}

/** Those in which both articles have the passage. */
export const sharedRelations = relations.filter((relation) => table[relation].isShared)

/** Those of which each passage names the words that the two articles do not share. */
export const wordedRelations = relations.filter((relation) => table[relation].namesWords)

/** Those whose passages the reader marks words of, or all of, by a line. */
export type LinedRelation = Exclude<Relation, 'same' | 'matched'>

export function isLined(relation: Relation): relation is LinedRelation {
  return table[relation].rank !== null
}

/** Those in which the articles do not say the same, the weightiest first: what a reader walks through. */
export const notableRelations = relations
  .filter((relation) => table[relation].rank !== null)
  .sort((one, other) => (table[one].rank ?? 0) - (table[other].rank ?? 0))

/** A count for each relation, 0 to begin with. */
export function zeroCounts(): Record<Relation, number> {
  return Object.fromEntries(relations.map((relation) => [relation, 0])) as Record<Relation, number>
}
