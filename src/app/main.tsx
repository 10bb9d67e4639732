import type { i18n as I18n } from 'i18next'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { BrowserRouter } from 'react-router'
import { loadLibrary, loadPair } from '../content/load.ts'
import type { Loaded, LoadProblem } from '../content/load.ts'
import { watchVersion } from '../content/site-version.ts'
import { formatAddress } from '../domain/address/address.ts'
import type { Address } from '../domain/address/address.ts'
import type { UiLanguage } from '../domain/pair/pair.ts'
import { loadWords } from '../i18n/i18n.ts'
import { loadLateParts } from '../reader/use-late-parts.ts'
import { App } from './app.tsx'
import { pacedWindow } from './paced-window.ts'
import { settleAddress } from './settle-address.ts'
import { uiLanguageAt } from './ui-language.ts'
import './styles.css'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

watchVersion()
start(document.getElementById('root')).catch(() => {
  // A part of this did not come: `index.html` says so, as where this does not come itself.
  dispatchEvent(new ErrorEvent('error', { filename: location.href }))
})

/**
 * Wakes up the page that the build has rendered for this address, or renders it where there is none. The
 * page is read to its end by then, but does not wait for this (`async`): it is styled meanwhile.
 */
async function start(root: HTMLElement | null) {
  if (!root) throw new Error('index.html has no #root')
  const { page } = root.dataset
  const address = settleAddress(base, page)
  const app = (
    <StrictMode>
      {/* Not as a transition: what a reader chooses is lit in the same frame as the address changes. */}
      <BrowserRouter basename={base} window={pacedWindow(window)} useTransitions={false}>
        <App />
      </BrowserRouter>
    </StrictMode>
  )
  const styles = applyLaterStyles()
  const words = loadWords(uiLanguageAt(location.pathname.slice(base.length)))
  if (address?.kind === 'reader' || address?.kind === 'own-reader') void loadLateParts()
  if (!address || address.kind === 'start' || page === undefined) {
    await Promise.all([styles, words])
    createRoot(root).render(app)
    return
  }
  const loaded = await loadShown(address)
  await styles
  if (loaded && !loaded.ok) await renderFailure(address.ui, await words, loaded.problem)
  else {
    await words
    hydrateRoot(root, app)
  }
}

/** The content that an address shows, of what the host has. */
function loadShown(address: Address): Promise<Loaded<unknown>> | null {
  if (address.kind === 'reader') return loadPair(address.pair)
  return address.kind === 'library' ? loadLibrary() : null
}

/** Beside the page: its text is there, and is not given up for a message. */
async function renderFailure(ui: UiLanguage, words: I18n, problem: LoadProblem) {
  const { WakeFailure } = await import('./wake-failure.tsx')
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
