type Links = readonly (readonly [number, number])[]

/** How many links were found, how many there are, and how many of the found ones are right. */
export interface Counts {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

/** Counts one document's links: one is right when exactly that pair of indices is wanted. */
export function countLinks(found: Links, wanted: Links): Counts {
  const known = new Set(wanted.map(String))
  const right = found.filter((link) => known.has(String(link))).length
  return { right, found: found.length, wanted: wanted.length }
}

/** Precision, recall and F1 over all links of all documents together. */
export function scoresOf(counts: readonly Counts[]) {
  const sum = (name: keyof Counts) => counts.reduce((total, one) => total + one[name], 0)
  const [right, found, wanted] = [sum('right'), sum('found'), sum('wanted')]
  return {
    precision: found > 0 ? right / found : 1,
    recall: wanted > 0 ? right / wanted : 1,
    f1: found + wanted > 0 ? (2 * right) / (found + wanted) : 1,
  }
}
