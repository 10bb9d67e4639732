import { useMemo, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { mapOf, passageAt } from '../../domain/geometry/map.ts'
import type { Passage, PassageId, UiLanguage } from '../../domain/pair/pair.ts'
import { relationName } from '../../ui/relation-name.ts'
import { quoteIn } from '../../domain/pair/quotation.ts'
import { useReader } from '../context/reader-context.ts'
import { MapPicture } from './map-picture.tsx'
import { useMapFrames } from './use-map-frames.ts'

/** The picture as a control: a place in it is a passage. Its value is the passage's number, 0 for none. */
export function MapSlider(props: {
  selected: Passage | null
  /** What holds the articles. */
  root: RefObject<HTMLElement | null>
  onJump: (passage: PassageId, options?: { replace: boolean }) => void
}) {
  const { selected, root, onJump } = props
  const { t } = useTranslation()
  const { pairIndex, ui } = useReader()
  const map = useMemo(() => mapOf(pairIndex), [pairIndex])
  const frames = useRef<SVGGElement>(null)
  useMapFrames(root, frames, map)
  const { passages } = pairIndex.pair
  const number = selected ? (pairIndex.numbers.get(selected.id) ?? 0) : 0

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const side = event.clientX < left + width / 2 ? 0 : 1
    const passage = passageAt(map, side, (event.clientY - top) / height)
    if (passage) onJump(passage)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = numberAfter(event.key, number, passages.length)
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const passage = passages[to - 1]
    // Going through the map with keys is one step of the history.
    if (passage && to !== number) onJump(passage.id, { replace: selected !== null })
  }

  const alone = selected && pairIndex.pair.articles.find(({ id }) => selected.segments[id])
  return (
    <div
      role="slider"
      className="comparison-map-slider"
      tabIndex={0}
      aria-label={t('map.slider')}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={passages.length}
      aria-valuenow={number}
      aria-valuetext={
        selected
          ? t('map.value', {
              number,
              total: passages.length,
              relation: relationName(t, selected.relation, alone?.outlet),
              words: wordsOf(pairIndex, ui, selected),
            })
          : t('map.none', { total: passages.length })
      }
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <MapPicture map={map} selected={selected} frames={frames} />
    </div>
  )
}

/** Down is on, as the articles go. `null` for a key that moves nothing. */
function numberAfter(key: string, number: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(number + 1, last)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(number - 1, 1)
    case 'Home':
      return 1
    case 'End':
      return last
    default:
      return null
  }
}

/** The words that differ, on both sides; of a passage where none do, its first words. */
function wordsOf(pairIndex: PairIndex, ui: UiLanguage, passage: Passage): string {
  const { articles } = pairIndex.pair
  const words = articles.flatMap(({ id }) => passage.differences?.[0]?.words[id] ?? [])
  if (words.length > 0) return words.join(' · ')
  return quoteIn(pairIndex, ui, passage, 60)?.text ?? ''
}
