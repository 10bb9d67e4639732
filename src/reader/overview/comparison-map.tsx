import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { coverageOf } from '../../domain/pair/coverage.ts'
import { nextNotable } from '../../domain/pair/next-notable.ts'
import type { Passage, PassageId } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'
import { notableRelations } from '../../domain/pair/relations.ts'

/** The whole comparison in small, how much of it matches, and the ways through what does not. */
export function ComparisonMap(props: {
  selected: Passage | null
  onJump: (passage: PassageId) => void
  /** The picture; the room for it is there before it is. */
  children: ReactNode
}) {
  const { t } = useTranslation()
  const { pairIndex } = useReader()
  const { selected, onJump, children } = props
  const steps = [
    ['previous', -1],
    ['next', 1],
  ] as const
  return (
    <section className="comparison-map" aria-label={t('map.title')} data-keeps-focus="">
      {children ?? <div className="comparison-map-slider" />}
      <dl className="comparison-map-coverage">
        {pairIndex.pair.articles.map(({ id, outlet }) => (
          <div key={id}>
            <dt>
              <bdi>{outlet}</bdi>
            </dt>
            <dd>{t('map.coverage', coverageOf(pairIndex, id))}</dd>
          </div>
        ))}
      </dl>
      <p className="comparison-map-steps">
        {steps.map(([name, direction]) => {
          const to = nextNotable(pairIndex, selected?.id ?? null, direction, notableRelations)
          return (
            <button
              key={name}
              type="button"
              className="button"
              disabled={to === null}
              onClick={() => to && onJump(to)}
            >
              {t(`map.${name}`)}
            </button>
          )
        })}
      </p>
    </section>
  )
}
