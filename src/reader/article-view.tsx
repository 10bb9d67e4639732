import { useTranslation } from 'react-i18next'
import type { Alignment } from '../domain/alignment.ts'
import type { Article, Passage, UiLanguage } from '../domain/pair.ts'
import type { Mark } from '../domain/marks.ts'
import type { Range } from '../domain/runs.ts'
import { formatDate, languageName } from '../i18n/format.ts'
import { BlockView } from './block-view.tsx'

export function articleElementId(article: Article): string {
  return `article-${article.lang}`
}

/** One article: who told it, when and where as far as that is known, and its text. */
export function ArticleView(props: {
  article: Article
  alignment: Alignment
  ui: UiLanguage
  selected: Passage | null
  /** What else is marked, by the block's number. */
  marks: ReadonlyMap<number, readonly Range<Mark>[]> | undefined
  /** `beside`: shown where there is room for two. */
  place: 'front' | 'beside' | 'hidden'
}) {
  const { t } = useTranslation()
  const { article, alignment, ui, selected, marks, place } = props
  const ids = new Set<string>(selected?.segments[article.lang])
  return (
    <article
      id={articleElementId(article)}
      lang={article.lang}
      data-place={place}
      tabIndex={-1}
      aria-labelledby={`${articleElementId(article)}-outlet`}
    >
      <header lang={ui}>
        <h2 id={`${articleElementId(article)}-outlet`}>{article.outlet}</h2>
        <p className="meta">
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
      {article.blocks.map((block, index) => (
        <BlockView
          key={index}
          article={article}
          number={index}
          block={block}
          alignment={alignment}
          selected={block.segments.some((segment) => ids.has(segment.id)) ? selected : null}
          marks={marks?.get(index)}
        />
      ))}
    </article>
  )
}
