/*
 * Ribbons tie the pieces of a passage across the two articles. A height is in CSS pixels from the top
 * of the frame in which the articles are read.
 */

/** From where to where something reaches, in CSS pixels; the top is never below the bottom. */
export interface Box {
  readonly top: number
  readonly bottom: number
}

/**
 * What is known of where a piece stands: its box, or that it is farther off than is measured, before
 * or after all that is.
 */
export type Standing = Box | 'above' | 'below'

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

/** What is in view, and how far around it is measured. */
export interface Near {
  readonly frame: Box
  readonly reach: Box
}

/**
 * The ends of the ribbon between two pieces of which at least one is in the frame; else `null`. What
 * is out of reach is taken to stand where the reach ends: so far off, only the direction can be seen.
 */
export function ribbonBetween(
  left: Standing,
  right: Standing,
  { frame, reach }: Near,
): readonly [Box, Box] | null {
  const isSeen = (one: Standing): one is Box =>
    typeof one !== 'string' && one.bottom > frame.top && one.top < frame.bottom
  if (isSeen(left)) return [left, within(reach, right, left)]
  return isSeen(right) ? [within(reach, left, right), right] : null
}

/** What is not measured is as high as the other end. */
function within(reach: Box, one: Standing, other: Box): Box {
  const { top, bottom } = typeof one === 'string' ? other : one
  const height = bottom - top
  if (one === 'above' || (one !== 'below' && bottom < reach.top)) {
    return { top: reach.top - height, bottom: reach.top }
  }
  if (one === 'below' || top > reach.bottom) {
    return { top: reach.bottom, bottom: reach.bottom + height }
  }
  return one
}
