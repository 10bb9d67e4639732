import { Fragment, StrictMode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerenderToNodeStream } from 'react-dom/static'
import { text } from 'node:stream/consumers'
import { StaticRouter } from 'react-router'
import { formatAddress } from '../domain/address/address.ts'
import type { Address } from '../domain/address/address.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { loadWords } from '../i18n/i18n.ts'
import { App } from './app.tsx'

export { provide } from '../content/load.ts'

/** A page as HTML: what goes into its head, and what into `#root`. */
export interface RenderedPage {
  readonly head: string
  readonly body: string
}

/**
 * Renders what an address shows with React's own static rendering; its content must have been provided.
 * Runs in Node, for the build.
 */
export async function renderPage(
  address: Exclude<Address, { kind: 'start' }>,
): Promise<RenderedPage> {
  await loadWords(address.ui)
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  const { prelude } = await prerenderToNodeStream(
    <StrictMode>
      <StaticRouter basename={base} location={base + formatAddress(address)}>
        <App />
      </StaticRouter>
    </StrictMode>,
    // In one piece: what comes in parts needs scripts to put it together.
    { progressiveChunkSize: Infinity },
  )
  const html = await text(prelude)
  // React writes what belongs into the head first, and marks where the page begins.
  const start = html.indexOf('<!--$-->')
  return { head: html.slice(0, start), body: html.slice(start) }
}

/** What a page says, in one or more languages, where its script does not come: `index.html` shows it. */
export async function renderAsleep(languages: readonly UiLanguage[]): Promise<string> {
  const words = await Promise.all(languages.map(loadWords))
  return renderToStaticMarkup(
    <div className="notice" role="alert">
      {words.map(({ language, t }) => (
        <Fragment key={language}>
          <p lang={language}>{t('notice.asleep', { problem: t('notice.noScript') })}</p>
          <button type="button" className="button" lang={language}>
            {t('problem.retry')}
          </button>
        </Fragment>
      ))}
    </div>,
  )
}
