import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { quotation } from '../../domain/pair/pair-index.ts'
import { localized } from '../../domain/pair/localized.ts'
import { blockText } from '../../domain/pair/pair.ts'
import type { Article, Passage, UiLanguage } from '../../domain/pair/pair.ts'

/**
 * What a reader page is, in the terms of schema.org, as an element for its head: a page based on two
 * articles, which are their publishers'. Nothing is said of an article that its source does not say.
 */
export function structuredData(pairIndex: PairIndex, ui: UiLanguage, passage?: Passage): string {
  const { articles } = pairIndex.pair
  const title = localized(pairIndex.pair.title, ui)
  // News has a date; what a pair may hold beside news, such as a declaration, has none.
  const type = articles.some(({ date }) => date) ? 'NewsArticle' : 'Article'
  const articleData = (article: Article) => dataOf(article, type)
  const quotations = articles.flatMap((article) =>
    passage?.segments[article.id]
      ? {
          '@type': 'Quotation',
          inLanguage: article.lang,
          text: quotation(pairIndex, article, passage),
          isPartOf: articleData(article),
        }
      : [],
  )
  return jsonScript({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: ui,
    ...(title && { name: title.text }),
    isBasedOn: articles.map(articleData),
    ...(quotations.length > 0 && { mainEntity: quotations }),
  })
}

function dataOf(article: Article, type: 'NewsArticle' | 'Article') {
  const headline = article.blocks.find(({ kind }) => kind === 'headline')
  return {
    '@type': type,
    ...(headline && { headline: blockText(headline).trim() }),
    inLanguage: article.lang,
    ...(article.date && { datePublished: article.date }),
    ...(article.url && { url: article.url }),
    publisher: { '@type': 'Organization', name: article.outlet },
  }
}

/** Data in a page, in which no text can end the element. */
function jsonScript(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}
