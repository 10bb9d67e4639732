import { useTranslation } from 'react-i18next'
import { changeSide } from './making.ts'
import type { Side, SideName } from './making.ts'

const fields = [
  ['outlet', 'text'],
  ['date', 'date'],
  ['url', 'url'],
] as const

/** What an article need not have: who published it, when, and where. */
export function Facts(props: {
  name: SideName
  side: Side
  hasProblem: boolean
  problemId: string | undefined
}) {
  const { t } = useTranslation('make')
  const { name, side, hasProblem, problemId } = props
  const isKnown = side.outlet !== '' || side.date !== '' || side.url !== ''
  return (
    <details className="make-facts" open={isKnown || undefined}>
      <summary>{t('facts')}</summary>
      {fields.map(([field, type]) => (
        <label key={field}>
          {t(field === 'url' ? 'address' : field)}
          <input
            type={type}
            name={`${name}-${field}`}
            value={side[field]}
            maxLength={field === 'url' ? 2_000 : 200}
            autoComplete="off"
            aria-invalid={(hasProblem && field === 'url') || undefined}
            aria-describedby={hasProblem && field === 'url' ? problemId : undefined}
            onChange={({ target }) => changeSide(name, { [field]: target.value })}
          />
        </label>
      ))}
    </details>
  )
}
