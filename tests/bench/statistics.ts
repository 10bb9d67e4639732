/** How values spread: the median and the quartiles, in the unit of the values. */
export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Throws where there is no value. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
  }
}

/**
 * The value below which a share (0 to 1) of the values lies, with linear interpolation between
 * neighbours: type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('There is no value.')
  return below + (above - below) * (place - Math.floor(place))
}

/**
 * Each round's value over the same round's base: what disturbs a whole round leaves it alone. Throws
 * where the lists differ in length.
 */
export function pairedRatios(values: readonly number[], bases: readonly number[]): number[] {
  if (values.length !== bases.length) throw new Error('The rounds do not pair up.')
  return values.map((value, round) => value / (bases[round] ?? NaN))
}

/** The items, begun at another one in every round, so that none profits from its place. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
