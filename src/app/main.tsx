import type { i18n as I18n } from 'i18next'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { BrowserRouter } from 'react-router'
import { loadLibrary, loadPair } from '../content/load.ts'
import type { Loaded, LoadProblem } from '../content/load.ts'
import { formatAddress, parseAddress, pathOf } from '../domain/address/address.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { loadWords } from '../i18n/i18n.ts'
import { App } from './app.tsx'
import { WakeFailure } from './wake-failure.tsx'
import './styles.css'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

void start(document.getElementById('root'))

/**
 * Wakes up the page that the build has rendered for this address, or renders it where there is none. The
 * page is read to its end by then, but does not wait for this (`async`): it is styled meanwhile.
 */
async function start(root: HTMLElement | null) {
  if (!root) throw new Error('index.html has no #root')
  const address = parseAddress(withoutSlashAtTheEnd(location.pathname.slice(base.length)))
  const app = (
    <StrictMode>
      {/* Not as a transition: what a reader chooses is lit in the same frame as the address changes. */}
      <BrowserRouter basename={base} useTransitions={false}>
        <App />
      </BrowserRouter>
    </StrictMode>
  )
  const styles = applyLaterStyles()
  if (!address || address.kind === 'start' || root.dataset['page'] !== pathOf(address)) {
    await styles
    createRoot(root).render(app)
    return
  }
  const words = loadWords(address.ui)
  const loaded: Loaded<unknown> = await (address.kind === 'library'
    ? loadLibrary()
    : loadPair(address.pair))
  await styles
  if (loaded.ok) {
    await words
    hydrateRoot(root, app)
  } else renderFailure(address.ui, await words, loaded.problem)
}

/** Beside the page: its text is there, and is not given up for a message. */
function renderFailure(ui: UiLanguage, words: I18n, problem: LoadProblem) {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <I18nextProvider i18n={words}>
      <WakeFailure problem={problem} library={base + formatAddress({ kind: 'library', ui })} />
    </I18nextProvider>,
  )
}

/**
 * Has the styles that the page does not wait for count on the screen as well (see `tools/site/later-styles.ts`).
 * Resolves when they do, or cannot be had: nothing that they style is shown before.
 */
async function applyLaterStyles() {
  const inPrint = document.querySelector<HTMLLinkElement>('body > link[media=print]')
  if (!inPrint) return
  const everywhere = inPrint.cloneNode() as HTMLLinkElement
  everywhere.removeAttribute('media')
  const settled = new Promise((resolve) => {
    everywhere.onload = everywhere.onerror = resolve
  })
  inPrint.replaceWith(everywhere)
  await settled
}

/** Static hosts serve a folder, and add a slash to its address. Ours have none. */
function withoutSlashAtTheEnd(path: string): string {
  if (!/.\/$/.test(path)) return path
  const short = path.replace(/\/+$/, '')
  history.replaceState(history.state, '', base + short + location.search + location.hash)
  return short
}
