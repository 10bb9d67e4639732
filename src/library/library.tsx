import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Link } from '../ui/link.tsx'
import { loadWholeLibrary } from '../content/load.ts'
import type { Loaded } from '../content/load.ts'
import { formatAddress } from '../domain/address/address.ts'
import type { LibraryAddress } from '../domain/address/address.ts'
import { directionOf } from '../domain/pair/direction.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { findPairs, libraryStep } from '../domain/pair/library.ts'
import type { Library as LibraryStart } from '../domain/pair/library.ts'
import type { ArticleSummary, PairSummary } from '../domain/pair/summary.ts'
import { titleOf } from '../domain/pair/title.ts'
import { relations } from '../domain/pair/relations.ts'
import { relationName } from '../ui/relation-name.ts'
import { PairTitle } from '../ui/pair-title.tsx'
import { formatDate, languageName } from '../i18n/format.ts'

/** Every pair: both outlets, how they begin, and how they compare. */
export function Library(props: { library: LibraryStart; address: LibraryAddress }) {
  const { t } = useTranslation()
  const { library, address } = props
  const { ui, q = '' } = address
  const [steps, setSteps] = useState(1)
  const { pairs: known, problem } = useKnownPairs(library, q !== '' || steps > 1)
  const found = useMemo(() => findPairs(known ?? [], q), [known, q])
  const shown = found.slice(0, steps * libraryStep)
  const total = q === '' ? library.total : found.length
  return (
    <main className="library">
      <h1>{t('library.title')}</h1>
      <p className="library-intro">{t('library.intro')}</p>
      <p className="library-make">
        <Link className="button" to={formatAddress({ kind: 'make', ui })}>
          {t('library.make')}
        </Link>
      </p>
      <h2 className="sr-only">{t('library.pairs')}</h2>
      {library.total > enoughToSearch && <Search address={address} count={known && total} />}
      {library.total === 0 && (
        <p>
          {t('library.empty')}{' '}
          <Link to={formatAddress({ kind: 'make', ui })}>{t('library.makeFirst')}</Link>
        </p>
      )}
      {problem && <p role="alert">{t('library.incomplete')}</p>}
      <ul>
        {shown.map((pair) => (
          <li key={pair.id} className="library-pair">
            <h3>
              <Link to={formatAddress({ kind: 'reader', ui, pair: pair.id })}>
                <PairTitle title={titleOf(pair, ui)} />
              </Link>
            </h3>
            <div className="library-openings">
              {pair.articles.map((article) => (
                <Opening key={article.id} article={article} ui={ui} isInTitle={!pair.title} />
              ))}
            </div>
            <Counts pair={pair} />
          </li>
        ))}
      </ul>
      {shown.length < total && (
        <p>
          <button type="button" className="button" onClick={() => setSteps(steps + 1)}>
            {t('library.more', { count: total - shown.length })}
          </button>
        </p>
      )}
    </main>
  )
}

/** A handful of pairs is looked over faster than searched. */
const enoughToSearch = 10

function Search({ address, count }: { address: LibraryAddress; count: number | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { q = '', ...rest } = address
  return (
    <search className="library-search">
      <input
        type="search"
        dir="auto"
        value={q}
        maxLength={200}
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        onChange={({ target }) => {
          const to = formatAddress(target.value === '' ? rest : { ...rest, q: target.value })
          void navigate(to, { replace: true })
        }}
      />
      <span role="status">
        {q !== '' && count !== null && (count === 0 ? t('find.none') : t('find.found', { count }))}
      </span>
    </search>
  )
}

/** The first pairs, and all of them once they are wanted and have come: `null` until then. */
function useKnownPairs(library: LibraryStart, wantsAll: boolean) {
  const [whole, setWhole] = useState<Loaded<readonly PairSummary[]> | null>(null)
  const hasAll = library.pairs.length === library.total
  useEffect(() => {
    if (wantsAll && !hasAll) void loadWholeLibrary().then(setWhole)
  }, [wantsAll, hasAll])
  if (!wantsAll || hasAll) return { pairs: library.pairs, problem: null }
  if (!whole) return { pairs: null, problem: null }
  return whole.ok
    ? { pairs: whole.value, problem: null }
    : { pairs: library.pairs, problem: whole.problem }
}

/** How an article opens, unless the title of the pair says so, and whose it is. */
function Opening(props: { article: ArticleSummary; ui: UiLanguage; isInTitle: boolean }) {
  const { t } = useTranslation()
  const { article, ui, isInTitle } = props
  return (
    <div>
      {!isInTitle && (
        <p
          lang={article.lang}
          dir={directionOf(article.lang)}
          className="library-opening"
          data-headline={article.hasHeadline || undefined}
        >
          {article.opening}
        </p>
      )}
      <p className="library-meta">
        <bdi>{article.outlet}</bdi> · {languageName(article.lang, ui)} ·{' '}
        {article.date ? (
          <time dateTime={article.date}>{formatDate(article.date, ui)}</time>
        ) : (
          t('reader.noDate')
        )}
      </p>
    </div>
  )
}

function Counts({ pair: { counts, status } }: { pair: PairSummary }) {
  const { t } = useTranslation()
  const shown = relations.filter((relation) => counts[relation] > 0)
  return (
    <ul className="library-counts">
      {shown.map((relation) => (
        <li key={relation}>
          <span className="swatch" data-swatch={relation}>
            {relationName(t, relation)}
          </span>{' '}
          {counts[relation]}
        </li>
      ))}
      {status && <li>{t('library.draft')}</li>}
    </ul>
  )
}
