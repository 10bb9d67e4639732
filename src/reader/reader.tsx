import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Alignment } from '../domain/alignment.ts'
import type { ReaderAddress } from '../domain/address.ts'
import { relations } from '../domain/pair.ts'
import type { Article, Passage } from '../domain/pair.ts'
import { ArticleView, articleElementId } from './article-view.tsx'
import { KeepPlace } from './keep-place.tsx'
import { Legend } from './legend.tsx'
import { Panel } from './panel.tsx'
import { ReaderTitle } from './reader-title.tsx'
import { useSelection } from './use-selection.ts'
import { usePointing } from './use-pointing.ts'

export interface ReaderProps {
  alignment: Alignment
  address: ReaderAddress
  /** The passage of the address, where the pair has it. */
  selected: Passage | null
  /** The one article to show; `null` for both. */
  view: Article | null
  /** The article that is shown where there is room for one. */
  front: Article
}

/** Both articles side by side, or one, and what there is to say of the selected passage. */
export function Reader({ alignment, address, selected, view, front }: ReaderProps) {
  const { t } = useTranslation()
  const { pair } = alignment
  const root = useRef<HTMLElement>(null)
  const { onClick, onKeyDown, letGo } = useSelection(root, address, selected)
  usePointing(root)

  return (
    <main ref={root} className="reader" data-view={view ? 'one' : 'both'}>
      <ReaderTitle alignment={alignment} ui={address.ui} selected={selected} />
      <nav className="skip-links">
        {pair.articles.map((article) => (
          <a key={article.lang} href={`#${articleElementId(article)}`}>
            {t('reader.skip', { outlet: article.outlet })}
          </a>
        ))}
        <a href="#comparison">{t('reader.skipToPanel')}</a>
      </nav>
      <div hidden>
        {relations.map((relation) => (
          <span key={relation} id={`relation-${relation}`}>
            {t(`relation.${relation}`)}
          </span>
        ))}
      </div>
      <div className="articles" onClick={onClick} onKeyDown={onKeyDown}>
        {pair.articles.map((article) => (
          <ArticleView
            key={article.lang}
            article={article}
            alignment={alignment}
            ui={address.ui}
            selected={selected}
            place={view && article !== view ? 'hidden' : article === front ? 'front' : 'beside'}
          />
        ))}
      </div>
      <aside className="rail" id="comparison" tabIndex={-1} aria-label={t('panel.title')}>
        <Legend pair={pair} />
        <Panel
          alignment={alignment}
          address={address}
          selected={selected}
          view={view}
          front={front}
          onClose={letGo}
        />
      </aside>
      <KeepPlace
        root={root}
        alignment={alignment}
        layout={`${address.ui} ${view ? 'one' : 'both'} ${front.lang}`}
      />
    </main>
  )
}
