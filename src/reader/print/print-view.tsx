import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../domain/pair/direction.ts'
import { passageMarks } from '../../domain/pair/marks.ts'
import type { Article } from '../../domain/pair/pair.ts'
import { parallelRows } from '../../domain/pair/parallel-rows.ts'
import type { Excerpt, ParallelRow } from '../../domain/pair/parallel-rows.ts'
import { formatDate, languageName } from '../../i18n/format.ts'
import { summaryOf } from '../../domain/pair/summary.ts'
import { titleOf } from '../../domain/pair/title.ts'
import { PairTitle } from '../../ui/pair-title.tsx'
import { relationName } from '../../ui/relation-name.ts'
import { Reason } from '../compare/reason.tsx'
import { useReader } from '../context/reader-context.ts'
import { MarkedText } from '../article/marked-text.tsx'

/** What is printed instead of the page; there while the browser prints, and only then. */
export function PrintView() {
  const [isPrinting, setPrinting] = useState(false)

  useEffect(() => {
    // At once, since the browser takes the page as it is when the event is over.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])

  return isPrinting && <ParallelText />
}

/** Both articles as a table, in the order of the first. */
function ParallelText() {
  const { t } = useTranslation()
  const { pairIndex, ui } = useReader()
  const { articles } = pairIndex.pair
  const [first] = articles
  const link = location.href.replace(/#.*/, '')
  return (
    <section className="parallel-text" data-print="">
      <h1>
        <PairTitle title={titleOf(summaryOf(pairIndex.pair), ui)} />
      </h1>
      <p>
        <a href={link}>{link}</a> · {t('print.order', { outlet: first.outlet })}
      </p>
      {pairIndex.pair.status && <p>{t('reader.draft')}</p>}
      <table>
        <thead>
          <tr>
            <td />
            {articles.map((article) => (
              <th key={article.id} scope="col">
                <ArticleHead article={article} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td />
            {articles.map(({ id, url }) => (
              <td key={id} className="parallel-text-source">
                {url ? <a href={url}>{url}</a> : t('reader.noAddress')}
              </td>
            ))}
          </tr>
        </tbody>
        {parallelRows(pairIndex).map((row) => (
          <RowView key={row.passage.id} row={row} articles={articles} />
        ))}
      </table>
    </section>
  )
}

function ArticleHead({ article }: { article: Article }) {
  const { t } = useTranslation()
  const { ui } = useReader()
  const { lang, outlet, date } = article
  return (
    <>
      <bdi>{outlet}</bdi>{' '}
      <small>
        {languageName(lang, ui)} · {date ? formatDate(date, ui) : t('reader.noDate')}
      </small>
    </>
  )
}

/** A body of its own for each passage, which is not torn apart where a page ends. */
function RowView(props: { row: ParallelRow; articles: readonly [Article, Article] }) {
  const { t } = useTranslation()
  const { row, articles } = props
  const { passage, number } = row
  const [first, second] = articles
  const alone = articles.find(({ id }) => passage.segments[id])
  return (
    <tbody data-relation={passage.relation}>
      <tr>
        <th scope="row">
          {number}{' '}
          <small className="swatch" data-swatch={passage.relation}>
            {relationName(t, passage.relation, alone?.outlet)}
          </small>
        </th>
        <Side article={first} excerpts={row.first} />
        <Side article={second} excerpts={row.second} />
      </tr>
      {passage.differences?.map((difference, index) => (
        <tr key={index} className="parallel-text-why">
          <td />
          <td colSpan={2}>
            <b>{t(`difference.${difference.kind}`)}</b> · <Reason why={difference.why} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Side({ article, excerpts }: { article: Article; excerpts: readonly Excerpt[] }) {
  return (
    <td lang={article.lang} dir={directionOf(article.lang)}>
      {excerpts.length === 0 && '—'}
      {excerpts.map((excerpt) => (
        <ExcerptView key={excerpt.piece.segments[0].id} article={article} excerpt={excerpt} />
      ))}
    </td>
  )
}

function ExcerptView({ article, excerpt }: { article: Article; excerpt: Excerpt }) {
  const { piece, block } = excerpt
  const text = piece.segments.map((segment) => segment.text).join('')
  const marks = piece.passage ? passageMarks(piece.passage, article.id, piece.segments) : []
  const differences = marks.filter(({ label }) => label.kind === 'difference')
  const isEnd = piece.segments.at(-1) === block.segments.at(-1)
  return (
    <p className={`parallel-text-${block.kind}`}>
      <MarkedText className="parallel-text-words" text={text.trimEnd()} marks={differences} />
      {isEnd && block.credit && <small> {block.credit}</small>}
    </p>
  )
}
