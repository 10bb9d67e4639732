import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatAddress, withOnly } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import { useReader } from '../context/reader-context.ts'
import { relationName } from '../../ui/relation-name.ts'
import { countRelations } from '../../domain/pair/summary.ts'
import { relations } from '../../domain/pair/relations.ts'

/**
 * What the lines under the text mean, how many passages have each, and the way to all differences. Each
 * name is a filter: it dims all that is not of its relation.
 */
export function Legend(props: {
  address: ReaderAddress
  onShowDifferences: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const { pair } = useReader().pairIndex
  const { address, onShowDifferences, children } = props
  const navigate = useNavigate()
  const counts = useMemo(() => countRelations(pair), [pair])
  // Once a pair is no draft, there is none that nobody has compared.
  const shown = relations.filter((relation) => relation !== 'matched' || counts.matched > 0)
  return (
    <section className="legend" aria-label={t('reader.key')}>
      <ul>
        {shown.map((relation) => (
          <li key={relation}>
            <button
              type="button"
              aria-pressed={address.only === relation}
              onClick={() =>
                void navigate(formatAddress(withOnly(address, relation)), { replace: true })
              }
            >
              <span className="swatch" data-swatch={relation}>
                {relationName(t, relation)}
              </span>{' '}
              <span className="legend-count">{counts[relation]}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="legend-tools">
        <button type="button" className="link" onClick={onShowDifferences}>
          {t('differences.title')}
        </button>
        {children}
      </div>
      {pair.status && <p className="legend-draft">{t('reader.draft')}</p>}
      <p className="legend-hint">{t('reader.hint')}</p>
    </section>
  )
}
