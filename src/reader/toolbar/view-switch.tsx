import { useTranslation } from 'react-i18next'
import { Link } from '../../ui/link.tsx'
import { formatAddress } from '../../domain/address/address.ts'
import type { ReaderAddress } from '../../domain/address/address.ts'
import type { Article } from '../../domain/pair/pair.ts'
import { useReader } from '../context/reader-context.ts'

/** Links to both articles or one alone, all else in the address kept. */
export function ViewSwitch(props: {
  address: ReaderAddress
  view: Article | null
  front: Article
}) {
  const { t } = useTranslation()
  const { pair } = useReader().pairIndex
  const { address, view, front } = props
  const { view: _, ...both } = address
  return (
    <nav aria-label={t('reader.view')} className="switch view-switch">
      <Link
        to={formatAddress(both)}
        aria-current={view ? undefined : 'page'}
        className="view-switch-both"
      >
        {t('reader.both')}
      </Link>
      {pair.articles.map((article) => (
        <Link
          key={article.id}
          to={formatAddress({ ...both, view: article.id })}
          aria-current={view === article ? 'page' : undefined}
          data-front={article === front || undefined}
        >
          <bdi>{article.outlet}</bdi>
        </Link>
      ))}
    </nav>
  )
}
