import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadLibrary, loadPair } from '../content/load.ts'
import { parseAddress, pathOf } from '../domain/address.ts'
import type { Address } from '../domain/address.ts'
import { App } from './app.tsx'
import './styles.css'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

void start(document.getElementById('root'))

/** Wakes up the page that the build has rendered for this address, or renders it where there is none. */
async function start(root: HTMLElement | null) {
  if (!root) throw new Error('index.html has no #root')
  const path = withoutSlashAtTheEnd(location.pathname.slice(base.length))
  const address = parseAddress(path)
  const app = (
    <StrictMode>
      {/* Not as a transition: what a reader chooses is lit in the same frame as the address changes. */}
      <BrowserRouter basename={base} useTransitions={false}>
        <App />
      </BrowserRouter>
    </StrictMode>
  )
  if (address && root.dataset['page'] === pathOf(address)) {
    await load(address)
    hydrateRoot(root, app)
  } else {
    createRoot(root).render(app)
  }
}

function load(address: Address): Promise<unknown> | null {
  switch (address.kind) {
    case 'start':
      return null
    case 'library':
      return loadLibrary().promise
    case 'reader':
      return loadPair(address.pair).promise
  }
}

/** Static hosts serve a folder, and add a slash to its address. Ours have none. */
function withoutSlashAtTheEnd(path: string): string {
  if (!/.\/$/.test(path)) return path
  const short = path.replace(/\/+$/, '')
  history.replaceState(history.state, '', base + short + location.search + location.hash)
  return short
}
