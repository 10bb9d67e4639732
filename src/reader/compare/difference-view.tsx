import { useTranslation } from 'react-i18next'
import { directionOf } from '../../domain/pair/direction.ts'
import type { Article, Difference } from '../../domain/pair/pair.ts'
import { Reason } from './reason.tsx'

/** One difference: what kind of fact it is, the exact words of each side, and why. */
export function DifferenceView(props: {
  difference: Difference
  sides: readonly Article[]
  /** The level of its heading. */
  level: 3 | 4
}) {
  const { t } = useTranslation()
  const { difference, sides, level } = props
  const Heading = `h${level}` as const
  return (
    <div className="difference-view" data-difference="">
      <Heading>{t(`difference.${difference.kind}`)}</Heading>
      {sides.map(({ id, lang, outlet }) => {
        const words = difference.words[id]
        return (
          words && (
            <p key={id} className="difference-view-words">
              <q lang={lang} dir={directionOf(lang)}>
                {words}
              </q>{' '}
              <span>
                <bdi>{outlet}</bdi>
              </span>
            </p>
          )
        )
      })}
      <p className="difference-view-why">
        <Reason why={difference.why} />
      </p>
    </div>
  )
}
