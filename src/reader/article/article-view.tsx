import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../domain/address/address.ts'
import { directionOf } from '../../domain/pair/direction.ts'
import { sectionLength } from '../../domain/geometry/shown-blocks.ts'
import type { Extent } from '../../domain/geometry/shown-blocks.ts'
import type { Article, Passage } from '../../domain/pair/pair.ts'
import type { Mark } from '../../domain/pair/marks.ts'
import type { LabelledRange } from '../../domain/lib/runs.ts'
import { formatDate, languageName } from '../../i18n/format.ts'
import { useReader } from '../context/reader-context.ts'
import { SectionView } from './section-view.tsx'

export function articleElementId(article: Article): string {
  return `article-${article.id}`
}

/** One article: who told it, when and where as far as that is known, and its text. */
export function ArticleView(props: {
  article: Article
  /** The blocks that are there. */
  extent: Extent
  /** Whether words that have a counterpart can be pointed at. */
  hasWords: boolean
  selected: Passage | null
  /** What else is marked, by the block's number. */
  marks: ReadonlyMap<number, readonly LabelledRange<Mark>[]> | undefined
  /** `beside`: shown where there is room for two. */
  place: 'front' | 'beside' | 'hidden'
}) {
  const { t } = useTranslation()
  const { ui } = useReader()
  const { article, extent, hasWords, selected, marks, place } = props
  const ids = new Set<string>(selected?.segments[article.id])
  const sections = []
  for (let start = 0; start < article.blocks.length; start += sectionLength) {
    const from = Math.max(start, extent.from)
    const to = Math.min(start + sectionLength, extent.to)
    if (from >= to) continue
    const isHere = article.blocks
      .slice(from, to)
      .some((block) => block.segments.some(({ id }) => ids.has(id)))
    sections.push(
      <SectionView
        key={start}
        {...{ article, from, to, hasWords, marks }}
        selected={isHere ? selected : null}
      />,
    )
  }
  return (
    <article
      className="article"
      id={articleElementId(article)}
      lang={article.lang}
      data-article={article.id}
      dir={directionOf(article.lang)}
      data-place={place}
      tabIndex={-1}
      aria-labelledby={`${articleElementId(article)}-outlet`}
    >
      {/* In another language another element: see `MarkedText`. */}
      <header key={ui} lang={ui} dir={directionOf(ui)}>
        <h2 id={`${articleElementId(article)}-outlet`}>
          <bdi>{article.outlet}</bdi>
        </h2>
        <p className="article-meta">
          {languageName(article.lang, ui)} ·{' '}
          {article.date ? (
            <time dateTime={article.date}>{formatDate(article.date, ui)}</time>
          ) : (
            t('reader.noDate')
          )}{' '}
          ·{' '}
          {article.url ? (
            <a href={article.url} rel="external">
              {t('reader.readAt', { outlet: article.outlet })}
            </a>
          ) : (
            t('reader.noAddress')
          )}
        </p>
      </header>
      <Onward article={article} block={extent.from - 1}>
        {t('reader.earlier')}
      </Onward>
      {sections}
      <Onward article={article} block={extent.to}>
        {t('reader.further')}
      </Onward>
    </article>
  )
}

/** To the part of a long article that is not there, or not yet: the address of what stands in it. */
function Onward(props: { article: Article; block: number; children: string }) {
  const { pairIndex, ui, base, home } = useReader()
  const { article, block, children } = props
  const segment = article.blocks[block]?.segments[0]
  const passage = segment && pairIndex.ofSegment.get(article.id)?.get(segment.id)?.id
  if (!passage) return null
  const address = formatAddress({ ...home, passage })
  return (
    <p className="article-onward" lang={ui} dir={directionOf(ui)}>
      <a href={base + address}>{children}</a>
    </p>
  )
}
