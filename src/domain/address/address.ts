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
  /** The words that the link is about, in the grammar of `words-grammar.ts`, or what is left of that. */
  readonly words?: string
}

/**
 * Path and query below the base path, starting with `/`: the one right spelling of an address. The
 * inverse of `parseAddress`. Half characters, which no address can hold, become U+FFFD.
 */
export function formatAddress(address: Address): string {
  const { view, q, words } = { view: undefined, q: undefined, words: undefined, ...address }
  const query = Object.entries({ view, q, words })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encode(value)}`))
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
      return `/${segments.map(encode).join('/')}`
    }
  }
}

/**
 * Reads a path with its query, below the base path, as it comes back from mails, chats and paper: with
 * capitals, doubled slashes, punctuation or spaces at the end, invisible characters, `&amp;`, or with
 * what static hosts add (a slash, `index.html`). Ids have none of that, so nothing else can be meant. A
 * malformed value in the query is as good as none, but for `words`, of which it must be said. Anything
 * else that is not an address of ours gives `null`.
 */
export function parseAddress(text: string): Address | null {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(text) ?? []
  if (!path.startsWith('/')) return null
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => {
      const text = [decodePercent(segment), segment].find(Boolean) ?? ''
      // Of what is no id at all, it is to be said so.
      return tidy(text) || text
    })
  if (segments.at(-1) === 'index.html') segments.pop()
  const [language, pair, passage, ...rest] = segments
  if (language === undefined) return { kind: 'start' }
  const ui = language.toLowerCase()
  if (!isUiLanguage(ui) || rest.length > 0) return null
  const sought = queryValue(query, 'q')
  const q = sought && sought.length <= 200 ? { q: sought } : {}
  if (pair === undefined) return { kind: 'library', ui, ...q }
  const id = pair.toLowerCase()
  if (!isPairId(id)) return null
  const view = tidy(queryValue(query, 'view') ?? '')
  const article = [view, view.toLowerCase()].find(isArticleId)
  const words = queryValue(query, 'words')
  return {
    kind: 'reader',
    ui,
    pair: id,
    ...(passage !== undefined && { passage: passage.toLowerCase() }),
    ...(article && { view: article }),
    ...q,
    ...(words !== null && { words }),
  }
}

/** The interface language that a path names, whatever follows it, or `null`. */
export function uiLanguageOf(text: string): UiLanguage | null {
  const [, first = ''] = /^\/+([^/?#]*)/.exec(text) ?? []
  const ui = first.toLowerCase()
  return isUiLanguage(ui) ? ui : null
}

/** The same address, valid or not, in another interface language; without one, that library. */
export function inUiLanguage(text: string, ui: UiLanguage): string {
  return uiLanguageOf(text) ? text.replace(/^\/+[^/?#]*/, `/${ui}`) : `/${ui}`
}

/** The first value of a name in a query without its `?`, as it stands there where it does not decode. */
function queryValue(query: string, name: string): string | null {
  const field = query
    .split(/&(?:amp;)?/)
    .find((part) => part.toLowerCase().startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .replaceAll('+', ' ')
  return field === undefined ? null : (decodePercent(field) ?? field)
}

/** An id without what is invisible, and without what stands after it. */
function tidy(segment: string): string {
  return segment.replace(/\p{Cf}/gu, '').replace(/[\s\p{P}\p{S}\p{C}]+$/u, '')
}

/** With what programs take for the end of an address, or for signs of their own, as escapes too. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*!~.]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Without an escape that is cut off at the end. `null` where the percent-encoding is broken otherwise. */
function decodePercent(text: string): string | null {
  const whole = text.replace(/%[0-9a-f]?$/i, '')
  for (const part of [text, whole, whole.replace(/(%[0-9a-f]{2}){1,3}$/i, '')]) {
    try {
      return decodeURIComponent(part)
    } catch {
      // The next one may be whole.
    }
  }
  return null
}
