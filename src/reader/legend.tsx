import { useTranslation } from 'react-i18next'
import { relations } from '../domain/pair.ts'
import type { Pair } from '../domain/pair.ts'
import { countRelations } from '../domain/summary.ts'

/** What the lines under the text mean, and how many passages have each. */
export function Legend({ pair }: { pair: Pair }) {
  const { t } = useTranslation()
  const counts = countRelations(pair)
  return (
    <section className="legend" aria-label={t('reader.key')}>
      <ul>
        {relations.map((relation) => (
          <li key={relation}>
            <span className="swatch" data-swatch={relation}>
              {t(`legend.${relation}`)}
            </span>{' '}
            <span className="count">{counts[relation]}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{t('reader.hint')}</p>
    </section>
  )
}
