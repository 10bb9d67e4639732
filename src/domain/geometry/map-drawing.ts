import type { ComparisonMap, MapLink, BarPart } from './map.ts'
import type { Passage, PassageId } from '../pair/pair.ts'
import { relations, zeroCounts } from '../pair/relations.ts'
import type { Relation } from '../pair/relations.ts'

/*
 * What is drawn of a map. A picture a hundred or two pixels high cannot show thousands of pieces each:
 * of a long article it has rows, and each row shows how much of its text stands in which relation.
 */

/** Part of a bar. All numbers are fractions: of the bar's height, and of its width. */
export interface DrawnBar {
  readonly relation: Relation
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A line between the bars, and at what heights it ends, as fractions. */
export interface DrawnLink {
  readonly relation: Relation
  readonly ends: readonly [number, number]
}

export interface MapDrawing {
  /** Whether each piece and each link is drawn for itself. */
  readonly isExact: boolean
  readonly bars: readonly [readonly DrawnBar[], readonly DrawnBar[]]
  readonly links: readonly DrawnLink[]
}

/** With more pieces than this an article is drawn in rows. */
const mostPieces = 120
const rows = 68
/** Links are drawn from and to every fourth row, or they could not be told from each other. */
const linkRows = rows / 4

/** The drawing of a map, with at most some hundreds of parts however long the articles are. */
export function drawingOf(map: ComparisonMap): MapDrawing {
  const isExact = map.bars.every((spans) => spans.length <= mostPieces)
  const [first, second] = map.bars
  return isExact
    ? { isExact, bars: [exactBars(first), exactBars(second)], links: map.links.map(exactLink) }
    : { isExact, bars: [barRows(first), barRows(second)], links: bundles(map.links) }
}

/** The drawing of one passage alone, each piece for itself. */
export function drawingOfPassage(map: ComparisonMap, passage: PassageId): MapDrawing {
  const belongs = (part: { passage: Passage | null }) => part.passage?.id === passage
  const [first, second] = map.bars
  return {
    isExact: true,
    bars: [exactBars(first.filter(belongs)), exactBars(second.filter(belongs))],
    links: map.links.filter(belongs).map(exactLink),
  }
}

function exactBars(spans: readonly BarPart[]): DrawnBar[] {
  return spans.flatMap(({ passage, start, end }) =>
    passage ? { relation: passage.relation, top: start, bottom: end, left: 0, right: 1 } : [],
  )
}

function exactLink({ passage, ends }: MapLink): DrawnLink {
  return { relation: passage.relation, ends: [middle(ends[0]), middle(ends[1])] }
}

function middle({ start, end }: BarPart): number {
  return (start + end) / 2
}

/** For each row the relations in their order, each as wide as it has a share in the row's text. */
function barRows(spans: readonly BarPart[]): DrawnBar[] {
  const shares = Array.from({ length: rows }, zeroCounts)
  for (const { passage, start, end } of spans) {
    if (!passage) continue
    for (let row = Math.floor(start * rows); row < end * rows; row++) {
      const share = shares[row]
      const within = Math.min(end * rows, row + 1) - Math.max(start * rows, row)
      if (share) share[passage.relation] += within
    }
  }
  return shares.flatMap((share, row) => {
    let right = 0
    return relations.flatMap((relation): DrawnBar | [] => {
      const left = right
      right += share[relation]
      const height = { top: row / rows, bottom: (row + 1) / rows }
      return share[relation] > 0 ? { relation, ...height, left, right } : []
    })
  })
}

/** One line for all links between the same two places: at their mean, and as most of them are. */
function bundles(links: readonly MapLink[]): DrawnLink[] {
  const groups = new Map<number, DrawnLink[]>()
  const rowOf = (height: number) => Math.min(Math.floor(height * linkRows), linkRows - 1)
  for (const link of links.map(exactLink)) {
    const place = rowOf(link.ends[0]) * linkRows + rowOf(link.ends[1])
    const group = groups.get(place)
    if (group) group.push(link)
    else groups.set(place, [link])
  }
  return [...groups.values()].map((group) => ({
    relation: commonest(group),
    ends: [mean(group.map(({ ends }) => ends[0])), mean(group.map(({ ends }) => ends[1]))],
  }))
}

function commonest(links: readonly DrawnLink[]): Relation {
  const count = (relation: Relation) => links.filter((link) => link.relation === relation).length
  return relations.reduce((most, one) => (count(one) > count(most) ? one : most))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
