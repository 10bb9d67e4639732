import { memo } from 'react'
import type { RefObject } from 'react'
import { drawingOf, drawingOfPassage } from '../../domain/geometry/map-drawing.ts'
import type { DrawnBar, DrawnLink, MapDrawing } from '../../domain/geometry/map-drawing.ts'
import type { ComparisonMap, BarIndex } from '../../domain/geometry/map.ts'
import type { Passage } from '../../domain/pair/pair.ts'
import { relations } from '../../domain/pair/relations.ts'
import type { Relation } from '../../domain/pair/relations.ts'

/** What the picture is drawn in, about the CSS pixels that it fills in the rail. */
const size = { width: 264, height: 136 } as const
const bar = { width: 12, inset: 4 } as const
const sides = [0, 1] as const

/** Two bars for the articles, links between what belongs together, and what of each is in view. */
export function MapPicture(props: {
  map: ComparisonMap
  selected: Passage | null
  /** Holds a `rect` for each article, in order, for what is in view of it. */
  frames: RefObject<SVGGElement | null>
}) {
  const { map, selected, frames } = props
  return (
    <svg
      className="map-picture"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <WholeMap map={map} />
      {selected && <SelectedPassage map={map} passage={selected} />}
      <g ref={frames} className="map-picture-frames">
        {sides.map((side) => (
          <rect key={side} x={leftOf(side) - 3.5} width={bar.width + 7} rx="2" />
        ))}
      </g>
    </svg>
  )
}

const WholeMap = memo(function WholeMap({ map }: { map: ComparisonMap }) {
  const drawing = drawingOf(map)
  return relations.map((relation) => (
    <g key={relation} data-map={relation}>
      <RelationPaths drawing={drawing} relation={relation} />
      {relation === 'differs' && drawing.isExact && (
        <path className="map-picture-mark" d={marksPath(drawing.links)} />
      )}
    </g>
  ))
})

const SelectedPassage = memo(function SelectedPassage(props: {
  map: ComparisonMap
  passage: Passage
}) {
  const { map, passage } = props
  return (
    <g data-map={passage.relation} data-selected="">
      <RelationPaths drawing={drawingOfPassage(map, passage.id)} relation={passage.relation} />
    </g>
  )
})

function RelationPaths({ drawing, relation }: { drawing: MapDrawing; relation: Relation }) {
  const belongs = (part: { relation: Relation }) => part.relation === relation
  const gap = drawing.isExact ? 1.5 : 0
  return (
    <>
      <path className="map-picture-link" d={linksPath(drawing.links.filter(belongs))} />
      <path
        className="map-picture-bar"
        d={sides.map((side) => barPath(side, drawing.bars[side].filter(belongs), gap)).join('')}
      />
    </>
  )
}

function leftOf(side: BarIndex): number {
  return side === 0 ? bar.inset : size.width - bar.inset - bar.width
}

/** Parts that are parted by a gap, as far as they are high enough for it; none is too low to be seen. */
function barPath(side: BarIndex, bars: readonly DrawnBar[], gap: number): string {
  return bars
    .map(({ top, bottom, left, right }) => {
      const height = Math.max((bottom - top) * size.height, 1)
      const own = Math.min(gap, height / 4)
      const from = `${leftOf(side) + left * bar.width} ${top * size.height + own / 2}`
      const width = (right - left) * bar.width
      return `M${from}h${width}v${height - own}h${-width}z`
    })
    .join('')
}

function linksPath(links: readonly DrawnLink[]): string {
  const [left, right] = [leftOf(0) + bar.width + 4, leftOf(1) - 4]
  return links
    .map(({ ends }) => `M${left} ${ends[0] * size.height}L${right} ${ends[1] * size.height}`)
    .join('')
}

/** A diamond at each end of each link between what differs. */
function marksPath(links: readonly DrawnLink[]): string {
  return links
    .filter(({ relation }) => relation === 'differs')
    .flatMap(({ ends }) => [
      `M${leftOf(0) + bar.width + 4} ${ends[0] * size.height}`,
      `M${leftOf(1) - 12} ${ends[1] * size.height}`,
    ])
    .map((start) => `${start}l4 -4 4 4 -4 4z`)
    .join('')
}
