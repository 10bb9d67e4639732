import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { inUiLanguage, pathOf } from '../domain/address/address.ts'
import type { Address } from '../domain/address/address.ts'
import { uiLanguages } from '../domain/pair/pair.ts'

/** Where the site is published, such as `https://example.org`; unknown, addresses go without it. */
const site = import.meta.env.SITE ?? ''

/**
 * What a page says of itself: to search engines, to whoever shows a preview of a link to it, and to
 * browsers, whose share sheets take the canonical address.
 */
export function PageHead(props: {
  address: Exclude<Address, { kind: 'start' }>
  title: string
  description: string
  /** A file below the base path, 1200 × 630. */
  image: string
}) {
  const { t } = useTranslation()
  const { address, title, description, image } = props
  const base = site + useHref('/').replace(/\/$/, '')
  const path = pathOf(address)
  const properties = import.meta.env.SSR && {
    'og:type': address.kind === 'library' ? 'website' : 'article',
    'og:site_name': t('app.name'),
    'og:title': title,
    'og:description': description,
    'og:url': base + path,
    'og:locale': t('app.locale'),
    'og:image': `${base}/${image}`,
    'og:image:width': '1200',
    'og:image:height': '630',
  }
  return (
    <>
      <title>{t('app.title', { page: title })}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={base + path} />
      {uiLanguages.map((ui) => (
        <link key={ui} rel="alternate" hrefLang={ui} href={base + inUiLanguage(path, ui)} />
      ))}
      {/* Who shows previews runs no scripts: what the build has written is enough. */}
      {Object.entries(properties || {}).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
