import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatAddress } from '../domain/address.ts'
import type { UiLanguage } from '../domain/pair.ts'
import type { ArticleSummary, PairSummary } from '../domain/summary.ts'
import { formatDate, languageName } from '../i18n/format.ts'

/** Every pair: both outlets, how they begin, and how they compare. */
export function Library({ pairs, ui }: { pairs: readonly PairSummary[]; ui: UiLanguage }) {
  const { t } = useTranslation()
  return (
    <main className="library">
      <title>{t('app.title', { page: t('library.title') })}</title>
      <h1>{t('library.title')}</h1>
      <p className="intro">{t('library.intro')}</p>
      <h2 className="sr-only">{t('library.pairs')}</h2>
      {pairs.length === 0 && <p>{t('library.empty')}</p>}
      <ul>
        {pairs.map((pair) => (
          <li key={pair.id} className="card">
            <h3>
              <Link to={formatAddress({ kind: 'reader', ui, pair: pair.id })}>
                {pair.articles[0].outlet} · {pair.articles[1].outlet}
              </Link>
            </h3>
            <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
              {pair.articles.map((article) => (
                <Opening key={article.lang} article={article} ui={ui} />
              ))}
            </div>
            <Counts counts={pair.counts} />
          </li>
        ))}
      </ul>
    </main>
  )
}

function Opening({ article, ui }: { article: ArticleSummary; ui: UiLanguage }) {
  const { t } = useTranslation()
  return (
    <div>
      <p lang={article.lang} className={article.hasHeadline ? 'opening font-semibold' : 'opening'}>
        {article.opening}
      </p>
      <p className="meta">
        {article.outlet} · {languageName(article.lang, ui)} ·{' '}
        {article.date ? (
          <time dateTime={article.date}>{formatDate(article.date, ui)}</time>
        ) : (
          t('reader.noDate')
        )}
      </p>
    </div>
  )
}

function Counts({ counts }: { counts: PairSummary['counts'] }) {
  const { t } = useTranslation()
  const shown = [
    ['same', counts.same + counts.partial, t('library.matching')],
    ['differs', counts.differs, t('library.differing')],
    ['only', counts.only, t('library.alone')],
  ] as const
  return (
    <ul className="counts">
      {shown.map(([relation, count, label]) => (
        <li key={relation}>
          <span className="swatch" data-swatch={relation}>
            {count}
          </span>{' '}
          {label}
        </li>
      ))}
    </ul>
  )
}
