import { isArticleId, isPairId, isUiLanguage } from '../pair/pair.ts'
import type { ArticleId, PairId, UiLanguage } from '../pair/pair.ts'

/** Everything that an address of ours can say. Only what differs from the default is there. */
export type Address = { readonly kind: 'start' } | LibraryAddress | ReaderAddress

export interface LibraryAddress {
  readonly kind: 'library'
  readonly ui: UiLanguage
  /** What is searched for among the pairs, at most 200 UTF-16 units. */
  readonly q?: string
}

export interface ReaderAddress {
  readonly kind: 'reader'
  readonly ui: UiLanguage
  readonly pair: PairId
  /** As it was asked for; whether the pair has such a passage, and under which id, is not known here. */
  readonly passage?: string
  /** The id of the one article to show; without it, both. */
  readonly view?: ArticleId
  /** What is searched for in both articles, at most 200 UTF-16 units. */
  readonly q?: string
  /** The words that the link is about, in the grammar of `words-grammar.ts`. */
  readonly words?: string
}

/** Path and query below the base path, starting with `/`. The inverse of `parseAddress`. */
export function formatAddress(address: Address): string {
  const { view, q, words } = { view: undefined, q: undefined, words: undefined, ...address }
  const query = Object.entries({ view, q, words })
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
    .join('&')
  return `${pathOf(address)}${query && `?${query}`}`
}

/** The path of an address below the base path: that of the page that the build writes for it. */
export function pathOf(address: Address): string {
  switch (address.kind) {
    case 'start':
      return '/'
    case 'library':
      return `/${address.ui}`
    case 'reader': {
      const segments = [address.ui, address.pair, ...(address.passage ? [address.passage] : [])]
      return `/${segments.map(encodeURIComponent).join('/')}`
    }
  }
}

/**
 * Reads a path with its query, below the base path. One slash at the end is allowed, since static
 * hosts add it. A malformed value in the query is as good as none. Anything else that is not an
 * address of ours gives `null`.
 */
export function parseAddress(text: string): Address | null {
  const [, path, query = ''] = /^([^?#]*)\??([^#]*)/.exec(text) ?? []
  if (path === '/') return { kind: 'start' }
  const segments = path?.replace(/\/$/, '').split('/').map(decodePercent) ?? []
  const [root, ui, pair, passage, ...rest] = segments
  if (root !== '' || !isUiLanguage(ui) || rest.length > 0) return null
  const sought = queryValue(query, 'q')
  const q = sought !== null && sought !== '' && sought.length <= 200 ? { q: sought } : {}
  if (pair === undefined) return { kind: 'library', ui, ...q }
  if (pair === null || !isPairId(pair) || passage === null || passage === '') return null
  const view = queryValue(query, 'view')
  const words = queryValue(query, 'words')
  return {
    kind: 'reader',
    ui,
    pair,
    ...(passage !== undefined && { passage }),
    ...(view !== null && isArticleId(view) && { view }),
    ...q,
    ...(words && { words }),
  }
}

/** The interface language that a path names, whatever follows it, or `null`. */
export function uiLanguageOf(text: string): UiLanguage | null {
  const [, ui] = /^\/([^/?#]*)/.exec(text) ?? []
  return isUiLanguage(ui) ? ui : null
}

/** The same address, valid or not, in another interface language; without one, that library. */
export function inUiLanguage(text: string, ui: UiLanguage): string {
  return uiLanguageOf(text) ? text.replace(/^\/[^/?#]*/, `/${ui}`) : `/${ui}`
}

/** The first value of a name in a query without its `?`, or `null`. */
function queryValue(query: string, name: string): string | null {
  const field = query.split('&').find((part) => part.startsWith(`${name}=`))
  return field === undefined
    ? null
    : decodePercent(field.slice(name.length + 1).replaceAll('+', ' '))
}

/** `null` where the percent-encoding is broken. */
function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
