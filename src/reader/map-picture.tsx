import { memo } from 'react'
import type { RefObject } from 'react'
import type { ComparisonMap, Link, Side, Span } from '../domain/map.ts'
import { relations } from '../domain/pair.ts'
import type { Passage } from '../domain/pair.ts'

/** What the picture is drawn in, about the CSS pixels that it fills in the rail. */
const size = { width: 264, height: 136 } as const
const bar = { width: 12, inset: 4 } as const
const sides = [0, 1] as const

/** Two bars for the articles, links between what belongs together, and what of each is in view. */
export const MapPicture = memo(function MapPicture(props: {
  map: ComparisonMap
  selected: Passage | null
  /** Holds a `rect` for each article, in order, for what is in view of it. */
  frames: RefObject<SVGGElement | null>
}) {
  const { map, selected, frames } = props
  const isSelected = ({ passage }: { passage: Passage | null }) =>
    passage !== null && passage === selected
  return (
    <svg
      className="map-picture"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {relations.map((relation) => {
        const belongs = ({ passage }: { passage: Passage | null }) => passage?.relation === relation
        return (
          <g key={relation} data-map={relation}>
            <path className="map-link" d={linksPath(map.links.filter(belongs))} />
            <path
              className="map-bar"
              d={sides.map((side) => barPath(side, map.bars[side].filter(belongs))).join('')}
            />
            {relation === 'differs' && (
              <path className="map-mark" d={marksPath(map.links.filter(belongs))} />
            )}
          </g>
        )
      })}
      {selected && (
        <g data-map={selected.relation} data-selected="">
          <path className="map-link" d={linksPath(map.links.filter(isSelected))} />
          <path
            className="map-bar"
            d={sides.map((side) => barPath(side, map.bars[side].filter(isSelected))).join('')}
          />
        </g>
      )}
      <g ref={frames} className="map-frames">
        {sides.map((side) => (
          <rect key={side} x={leftOf(side) - 3.5} width={bar.width + 7} rx="2" />
        ))}
      </g>
    </svg>
  )
})

function leftOf(side: Side): number {
  return side === 0 ? bar.inset : size.width - bar.inset - bar.width
}

function barPath(side: Side, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => {
      const height = (end - start) * size.height
      const gap = Math.min(1.5, height / 4)
      const top = start * size.height + gap / 2
      return `M${leftOf(side)} ${top}h${bar.width}v${height - gap}h${-bar.width}z`
    })
    .join('')
}

function linksPath(links: readonly Link[]): string {
  const [left, right] = [leftOf(0) + bar.width + 4, leftOf(1) - 4]
  return links
    .map(({ ends }) => `M${left} ${middleOf(ends[0])}L${right} ${middleOf(ends[1])}`)
    .join('')
}

/** A diamond at each end of each link. */
function marksPath(links: readonly Link[]): string {
  return links
    .flatMap(({ ends }) => [
      `M${leftOf(0) + bar.width + 4} ${middleOf(ends[0])}`,
      `M${leftOf(1) - 12} ${middleOf(ends[1])}`,
    ])
    .map((start) => `${start}l4 -4 4 4 -4 4z`)
    .join('')
}

function middleOf({ start, end }: Span): number {
  return ((start + end) / 2) * size.height
}
