import { useTranslation } from 'react-i18next'
import { directionOf } from '../../domain/pair/direction.ts'
import type { Article, Difference } from '../../domain/pair/pair.ts'
import { Reason } from './reason.tsx'

/** One difference: what kind of fact it is, the words of each side, and why. */
export function DifferenceView(props: { difference: Difference; sides: readonly Article[] }) {
  const { t } = useTranslation()
  const { difference, sides } = props
  return (
    <div className="difference-view">
      <h4>{t(`difference.${difference.kind}`)}</h4>
      <dl>
        {sides.map(({ id, lang, outlet }) => {
          const words = difference.words[id]
          return (
            words && (
              <div key={id}>
                <dt>
                  <bdi>{outlet}</bdi>
                </dt>
                <dd lang={lang} dir={directionOf(lang)}>
                  {words}
                </dd>
              </div>
            )
          )
        })}
      </dl>
      <p>
        <Reason why={difference.why} />
      </p>
    </div>
  )
}
