import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { RenderedPage } from '../../app/prerender.tsx'
import {
  libraryFile,
  pairFile,
  previewFile,
  versionFile,
  wholeLibraryFile,
} from '../../content/files.ts'
import { checkPairIds, currentIds } from '../../domain/author/check.ts'
import { pathOf } from '../../domain/address/address.ts'
import type { Address, PublishedReaderAddress } from '../../domain/address/address.ts'
import { indexPair, quotation } from '../../domain/pair/pair-index.ts'
import type { PairIndex } from '../../domain/pair/pair-index.ts'
import { withoutNotes } from '../../domain/author/draft.ts'
import { uiLanguages } from '../../domain/pair/pair.ts'
import type { Article, Pair, Passage, UiLanguage } from '../../domain/pair/pair.ts'
import { firstOf, newestFirst } from '../../domain/pair/library.ts'
import { openingOf, summaryOf } from '../../domain/pair/summary.ts'
import type { Library } from '../../domain/pair/library.ts'
import type { PairSummary } from '../../domain/pair/summary.ts'
import { fillTemplate } from './page-template.ts'
import type { PageParts } from './page-template.ts'
import { libraryImage, pairImage, passageImage } from '../preview/preview-image.ts'
import type { Quotation } from '../preview/preview-image.ts'
import { pairIds, readPair } from '../content/read-content.ts'
import { sitemaps } from './sitemap.ts'
import { structuredData } from './structured-data.ts'

/** What writing needs: where to, between what, and what renders an address. */
export interface Site {
  readonly folder: string
  /** The base path, with a slash at either end. */
  readonly base: string
  /** Scheme and host of where the site is published, without a slash at the end. */
  readonly host: string
  readonly template: string
  readonly renderer: Renderer
  /** The script that has the words of an interface language, below the base path. */
  readonly wordsFile: (ui: UiLanguage) => string
  /** What styles the page on which a pair is made, below the base path. */
  readonly makeStyles: readonly string[]
}

/** What renders an address, from content that it has been given before. */
export interface Renderer {
  readonly provide: (content: { pair?: Pair; library?: Library }) => void
  readonly renderPage: (address: Exclude<Address, { kind: 'start' }>) => Promise<RenderedPage>
  readonly renderAsleep: (languages: readonly UiLanguage[]) => Promise<string>
}

/**
 * Writes what is served for the content: data, and a page for the library, each pair and each passage,
 * in each interface language. One pair is held at a time. Returns the problems of pairs that were left
 * out; there should be none.
 */
export async function writeSite(site: Site): Promise<readonly string[]> {
  const summaries: PairSummary[] = []
  const known: Pick<Pair, 'id' | 'formerly'>[] = []
  const addresses: string[] = []
  const problems: string[] = []
  const version = createHash('sha256')
  for (const id of pairIds()) {
    const read = readPair(id)
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    const pair = withoutNotes(read.pair)
    summaries.push(summaryOf(pair))
    known.push({ id: pair.id, formerly: pair.formerly })
    version.update(JSON.stringify(pair))
    addresses.push(...(await writePair(site, pair)))
  }
  problems.push(...checkPairIds(known).map(({ pair, message }) => `${pair}: ${message}`))
  const library = firstOf(newestFirst(summaries), currentIds(known))
  version.update(JSON.stringify(library.formerly ?? {}))
  addresses.push(...(await writeLibrary(site, library, newestFirst(summaries))))
  addresses.push(...(await writeMaking(site)))
  const home = site.host + site.base
  for (const [file, text] of sitemaps(
    home,
    addresses.map((one) => site.host + one),
  )) {
    write(site, file, text)
  }
  await writeShells(site)
  write(site, versionFile, version.digest('hex'))
  return problems
}

async function writePair(site: Site, pair: Pair): Promise<string[]> {
  write(site, pairFile(pair.id), JSON.stringify(pair))
  site.renderer.provide({ pair })
  const pairIndex = indexPair(pair)
  writeImages(site, pairIndex)
  const data = preload(site, pairFile(pair.id))
  const addresses: string[] = []
  for (const ui of uiLanguages) {
    for (const passage of [undefined, ...pair.passages]) {
      const address: PublishedReaderAddress = {
        kind: 'reader',
        ui,
        pair: pair.id,
        ...(passage && { passage: passage.id }),
      }
      const foot = data + structuredData(pairIndex, ui, passage)
      addresses.push(await writePage(site, address, foot, formerAddresses(pair, address, passage)))
    }
  }
  return addresses
}

/** The pictures that are shown with links; they are the same in every interface language. */
function writeImages(site: Site, pairIndex: PairIndex): void {
  const { pair, numbers } = pairIndex
  const [first, second] = pair.articles
  const opening = (article: Article): Quotation => ({
    lang: article.lang,
    outlet: article.outlet,
    text: openingOf(article),
  })
  write(site, previewFile(pair.id), pairImage([opening(first), opening(second)]))
  for (const passage of pair.passages) {
    const said = (article: Article): Quotation => ({
      lang: article.lang,
      outlet: article.outlet,
      text: quotation(pairIndex, article, passage),
      words: passage.differences?.flatMap((one) => one.words[article.id] ?? []),
    })
    const look = { number: numbers.get(passage.id) ?? 0, relation: passage.relation }
    const image = passageImage([said(first), said(second)], look)
    write(site, previewFile(pair.id, passage.id), image)
  }
}

/** Where the page of a pair or of one of its passages was before. */
function formerAddresses(
  pair: Pair,
  address: PublishedReaderAddress,
  passage?: Passage,
): PublishedReaderAddress[] {
  const pairs = [pair.id, ...(pair.formerly ?? [])]
  const passages = passage ? [passage.id, ...(passage.formerly ?? [])] : [undefined]
  return pairs
    .flatMap((id) =>
      passages.map((name): PublishedReaderAddress => {
        return { ...address, pair: id, ...(name && { passage: name }) }
      }),
    )
    .slice(1)
}

async function writeLibrary(
  site: Site,
  library: Library,
  summaries: readonly PairSummary[],
): Promise<string[]> {
  write(site, libraryFile, JSON.stringify(library))
  write(site, wholeLibraryFile, JSON.stringify(summaries))
  write(site, previewFile(), libraryImage())
  site.renderer.provide({ library })
  const data = preload(site, libraryFile)
  const addresses: string[] = []
  for (const ui of uiLanguages) addresses.push(await writePage(site, { kind: 'library', ui }, data))
  return addresses
}

/** The page on which a pair is made; what styles it is loaded with it alone. */
async function writeMaking(site: Site): Promise<string[]> {
  const styles = site.makeStyles.map((file) => {
    return `<link rel="stylesheet" crossorigin href="${site.base}${file}" />`
  })
  const addresses: string[] = []
  for (const ui of uiLanguages) {
    addresses.push(await writePage(site, { kind: 'make', ui }, '', [], styles.join('')))
  }
  return addresses
}

/** Writes a page, at its former addresses too: there it names its own, and the app goes on to that. */
async function writePage(
  site: Site,
  address: Exclude<Address, { kind: 'start' }>,
  foot: string,
  former: readonly Address[] = [],
  head = '',
): Promise<string> {
  const rendered = await site.renderer.renderPage(address)
  const asleep = await site.renderer.renderAsleep([address.ui])
  for (const one of [address, ...former]) {
    writeHtml(site, pathOf(one), {
      lang: address.ui,
      path: pathOf(address),
      head: rendered.head + head,
      body: rendered.body,
      asleep,
      foot: foot + `<link rel="modulepreload" href="${site.base}${site.wordsFile(address.ui)}" />`,
    })
  }
  return site.base.replace(/\/$/, '') + pathOf(address)
}

/** The pages that the app renders in the browser: the start, and what stands at no address of ours. */
async function writeShells(site: Site): Promise<void> {
  const choice = [
    `<p><a lang="en" hreflang="en" href="${site.base}en">Song Song in English</a></p>`,
    `<p><a lang="vi" hreflang="vi" href="${site.base}vi">Song Song bằng tiếng Việt</a></p>`,
  ].join('')
  const missing = [
    '<h1 lang="en">There is nothing at this address</h1>',
    '<h1 lang="vi">Không có gì ở địa chỉ này</h1>',
  ].join('')
  const title = '<title>Song Song</title>'
  const asleep = await site.renderer.renderAsleep(uiLanguages)
  const shell = (head: string, words: string) =>
    fillTemplate(site.template, {
      lang: 'en',
      head,
      noscript: words,
      asleep: `<main class="message">${words}</main>${asleep}`,
    })
  write(site, 'index.html', shell(title, choice))
  write(
    site,
    '404.html',
    shell(`${title}<meta name="robots" content="noindex" />`, missing + choice),
  )
}

/** Has the data that a page wakes up with fetched beside the scripts. */
function preload(site: Site, file: string): string {
  return `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="${site.base}${file}" />`
}

function writeHtml(site: Site, address: string, parts: PageParts): void {
  write(site, `${address.slice(1)}/index.html`, fillTemplate(site.template, parts))
}

function write(site: Site, file: string, content: string | Uint8Array): void {
  const to = path.join(site.folder, file)
  mkdirSync(path.dirname(to), { recursive: true })
  writeFileSync(to, content)
}
