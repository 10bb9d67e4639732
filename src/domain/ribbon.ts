/*
 * Ribbons tie the pieces of a passage across the two articles. A height is in CSS pixels from the top
 * of what the article scrolls, so that scrolling changes none of it.
 */

/** From where to where something reaches, in CSS pixels; the top is never below the bottom. */
export interface Box {
  readonly top: number
  readonly bottom: number
}

export interface Ribbon<Label> {
  readonly left: Box
  readonly right: Box
  readonly label: Label
}

/** The same ribbons, by where they begin on each side. */
export interface SortedRibbons<Label> {
  readonly byLeft: readonly Ribbon<Label>[]
  readonly byRight: readonly Ribbon<Label>[]
}

/**
 * Pairs what one side has of a passage with what the other has, in order. Where one side has more, its
 * rest goes to the last of the other: all are tied with as few ties as can be. None where a side has none.
 */
export function ties<Item>(
  left: readonly Item[],
  right: readonly Item[],
): (readonly [Item, Item])[] {
  const [lastLeft, lastRight] = [left.at(-1), right.at(-1)]
  if (lastLeft === undefined || lastRight === undefined) return []
  const length = Math.max(left.length, right.length)
  return Array.from({ length }, (_, index) => [left[index] ?? lastLeft, right[index] ?? lastRight])
}

/**
 * The `d` of a closed band across a gutter of that width, in CSS pixels: along the box at the left,
 * along the box at the right, and level where it meets them. It reaches one pixel over each edge, where
 * an outline of its ends is cut off.
 */
export function bandPath(left: Box, right: Box, width: number): string {
  const middle = width / 2
  const over = width + 1
  return (
    `M-1 ${left.top}H0C${middle} ${left.top} ${middle} ${right.top} ${width} ${right.top}H${over}` +
    `V${right.bottom}H${width}C${middle} ${right.bottom} ${middle} ${left.bottom} 0 ${left.bottom}H-1Z`
  )
}

/** The box as it stands when what holds it is scrolled by that many CSS pixels. */
export function scrolled(box: Box, by: number): Box {
  return { top: box.top - by, bottom: box.bottom - by }
}

export function sortRibbons<Label>(ribbons: readonly Ribbon<Label>[]): SortedRibbons<Label> {
  return {
    byLeft: [...ribbons].sort((a, b) => a.left.top - b.left.top),
    byRight: [...ribbons].sort((a, b) => a.right.top - b.right.top),
  }
}

/**
 * The ribbons of which an end is in the frame of its side, each once. Pieces of an article follow one
 * another, so that their bottoms are in order where their tops are, and halving finds the first in view.
 */
export function ribbonsInFrames<Label>(
  { byLeft, byRight }: SortedRibbons<Label>,
  leftFrame: Box,
  rightFrame: Box,
): Ribbon<Label>[] {
  return [
    ...inFrame(byLeft, ({ left }) => left, leftFrame),
    ...inFrame(byRight, ({ right }) => right, rightFrame).filter(
      ({ left }) => left.bottom <= leftFrame.top || left.top >= leftFrame.bottom,
    ),
  ]
}

function inFrame<Item>(items: readonly Item[], boxOf: (item: Item) => Box, frame: Box): Item[] {
  const begin = firstIndex(items, (item) => boxOf(item).bottom > frame.top)
  const end = firstIndex(items, (item) => boxOf(item).top >= frame.bottom)
  return items.slice(begin, end)
}

/** Where in a list whose first items fail a test and whose others pass it the others begin. */
export function firstIndex<Item>(items: ArrayLike<Item>, test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item === undefined || test(item)) high = middle
    else low = middle + 1
  }
  return low
}
