import type { Pair, Passage } from './pair.ts'

/**
 * Passages in the reading order of the first article. One of the second article alone comes after the
 * passage that has what stands before it there; one without segments comes last.
 */
export function inReadingOrder<Item extends Pick<Passage, 'segments'>>(
  [first, second]: Pair['articles'],
  passages: readonly Item[],
): Item[] {
  const walk = (article: typeof first) => {
    const owners = new Map<string, Item>(
      passages.flatMap((passage) =>
        (passage.segments[article.id] ?? []).map((id) => [id, passage] as const),
      ),
    )
    const ids = article.blocks.flatMap(({ segments }) => segments.map(({ id }) => id))
    return [...new Set(ids.flatMap((id) => owners.get(id) ?? []))]
  }
  const inFirst = new Set(walk(first))
  const following = new Map<Item | null, Item[]>()
  let before: Item | null = null
  for (const passage of walk(second)) {
    if (inFirst.has(passage)) before = passage
    else following.set(before, [...(following.get(before) ?? []), passage])
  }
  const ordered = [null, ...inFirst].flatMap((passage) => [
    ...(passage ? [passage] : []),
    ...(following.get(passage) ?? []),
  ])
  return [...new Set([...ordered, ...passages])]
}
