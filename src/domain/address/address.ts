import { isArticleId, isPairId, isUiLanguage } from '../pair/pair.ts'
import type { ArticleId, PairId, UiLanguage } from '../pair/pair.ts'
import { isRelation } from '../pair/relations.ts'
import type { Relation } from '../pair/relations.ts'

/** Everything that an address of ours can say. Only what differs from the default is there. */
export type Address =
  | { readonly kind: 'start' }
  | LibraryAddress
  | ReaderAddress
  | { readonly kind: 'make' | 'own' | 'words'; readonly ui: UiLanguage }

export interface LibraryAddress {
  readonly kind: 'library'
  readonly ui: UiLanguage
  /** What is searched for among the pairs, at most 200 UTF-16 units. */
  readonly q?: string
}

/** A reader of a pair: one that the site publishes, that this browser keeps, or that came with the link. */
export type ReaderAddress = PublishedReaderAddress | OwnReaderAddress | PackedReaderAddress

export interface PublishedReaderAddress extends ShownOfPair {
  readonly kind: 'reader'
  readonly pair: PairId
}

interface OwnReaderAddress extends ShownOfPair {
  readonly kind: 'own-reader'
  readonly pair: PairId
}

interface PackedReaderAddress extends ShownOfPair {
  readonly kind: 'packed-reader'
  /** The fragment without its `#`: `{version}.…`, or what is left of it. */
  readonly packed: string
}

interface ShownOfPair {
  readonly ui: UiLanguage
  /** As it was asked for; whether the pair has such a passage, and under which id, is not known here. */
  readonly passage?: string
  /** The id of the one article to show, or `rows` for passage by passage; without it, both articles. */
  readonly view?: ArticleId | 'rows'
  /** The relation of the passages that stand out; all else is dimmed. */
  readonly only?: Relation
  /** What is searched for in both articles, at most 200 UTF-16 units. */
  readonly q?: string
  /** The words that the link is about, in the grammar of `words-grammar.ts`, or what is left of that. */
  readonly words?: string
}

/**
 * Path, query and fragment below the base path, starting with `/`: the one right spelling of an address.
 * The inverse of `parseAddress`. Half characters, which no address can hold, become U+FFFD.
 */
export function formatAddress(address: Address): string {
  const query = queryOf(address)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encode(value)}`))
    .join('&')
  const fragment = address.kind === 'packed-reader' ? `#${address.packed}` : ''
  return `${pathOf(address)}${query && `?${query}`}${fragment}`
}

/** The same reader with nothing of its pair selected, searched or set apart. */
export function bareAddress(address: ReaderAddress): ReaderAddress {
  const { kind, ui } = address
  return kind === 'packed-reader'
    ? { kind, ui, packed: address.packed }
    : { kind, ui, pair: address.pair }
}

/** The same reader with a relation set apart from all others, or no more where it is already. */
export function withOnly(address: ReaderAddress, relation: Relation): ReaderAddress {
  const { only, ...rest } = address
  return only === relation ? rest : { ...rest, only: relation }
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
    case 'make':
    case 'words':
      return `/${address.ui}/${address.kind}`
    case 'own':
    case 'own-reader':
    case 'packed-reader':
      return `/${address.ui}/own`
  }
}

function queryOf(address: Address): [name: string, value: string | undefined][] {
  switch (address.kind) {
    case 'library':
      return [['q', address.q]]
    case 'reader':
      return shownOf(address)
    case 'own-reader':
      return [['pair', address.pair], ['passage', address.passage], ...shownOf(address)]
    case 'packed-reader':
      return [['passage', address.passage], ...shownOf(address)]
    default:
      return []
  }
}

function shownOf(address: ReaderAddress): [name: string, value: string | undefined][] {
  const { view, only, q, words } = address
  return Object.entries({ view, only, q, words })
}

/**
 * Reads a path with its query and fragment, below the base path, as it comes back from mails, chats and
 * paper: with capitals, doubled slashes, punctuation or spaces at the end, invisible characters, `&amp;`,
 * or with what static hosts add (a slash, `index.html`). Ids have none of that, so nothing else can be
 * meant. A malformed value in the query is as good as none, but for `words`, of which it must be said.
 * Anything else that is not an address of ours gives `null`.
 */
export function parseAddress(text: string): Address | null {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)#?(.*)/s.exec(text) ?? []
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
  const [language, name, passage, ...rest] = segments
  if (language === undefined) return { kind: 'start' }
  const ui = language.toLowerCase()
  if (!isUiLanguage(ui) || rest.length > 0) return null
  if (name === undefined) return { kind: 'library', ui, ...parseSought(query) }
  const id = name.toLowerCase()
  if (id === 'own' || id === 'make' || id === 'words') {
    if (passage !== undefined) return null
    return id === 'own' ? parseOwn(ui, query, fragment) : { kind: id, ui }
  }
  if (!isPairId(id)) return null
  return { kind: 'reader', ui, pair: id, ...parseShown(query, passage) }
}

function parseOwn(ui: UiLanguage, query: string, fragment: string): Address {
  const shown = parseShown(query, idIn(query, 'passage') || undefined)
  // What else a fragment names on the page begins with a letter.
  if (/^\d/.test(fragment)) return { kind: 'packed-reader', ui, packed: fragment, ...shown }
  const pair = idIn(query, 'pair').toLowerCase()
  return isPairId(pair) ? { kind: 'own-reader', ui, pair, ...shown } : { kind: 'own', ui }
}

function parseShown(query: string, passage: string | undefined): Omit<ShownOfPair, 'ui'> {
  const view = idIn(query, 'view')
  const article = [view, view.toLowerCase()].find((id) => id === 'rows' || isArticleId(id))
  const only = idIn(query, 'only').toLowerCase()
  const words = queryValue(query, 'words')
  return {
    ...(passage !== undefined && { passage: passage.toLowerCase() }),
    ...(article && { view: article }),
    ...(isRelation(only) && { only }),
    ...parseSought(query),
    ...(words !== null && { words }),
  }
}

function parseSought(query: string): { readonly q?: string } {
  const q = queryValue(query, 'q')
  return q && q.length <= 200 ? { q } : {}
}

/** An id in a query, or the empty text. */
function idIn(query: string, name: string): string {
  return tidy(queryValue(query, name) ?? '')
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
