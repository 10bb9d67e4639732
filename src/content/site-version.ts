import { takeOver } from './worker-protocol.ts'

/*
 * A page is of one version of the site, the one that the service worker had when it was opened. When
 * another tab takes a newer one, the old version is gone: what this page has goes on working, and what it
 * would still have to load comes with the newer version, as a whole.
 */

let isOver = false

/** Whether the version that this page is of is gone. */
export function isVersionOver(): boolean {
  return isOver
}

/** Notes from now on when this page's version is gone. Called once, as early as can be. */
export function watchVersion(): void {
  const workers = workersHere()
  // Without a controller it is the first version that takes over, and this page is of it.
  if (!workers?.controller) return
  workers.addEventListener('controllerchange', () => {
    isOver = true
  })
}

/**
 * Has the newer version that waits, or is still being fetched, take over, and loads the page anew. Returns
 * only where there is none, or it could not be fetched.
 */
export async function takeNewer(): Promise<void> {
  const workers = workersHere()
  const registration = await workers?.getRegistration()
  const newer = registration?.waiting ?? registration?.installing
  if (!workers || !newer) return
  workers.addEventListener('controllerchange', () => location.reload(), { once: true })
  await new Promise<void>((resolve) => {
    const onState = () => {
      if (newer.state === 'installed') newer.postMessage(takeOver)
      if (newer.state === 'redundant') resolve()
    }
    newer.addEventListener('statechange', onState)
    onState()
  })
}

/** Loads the page anew at its address; what waits for this promise waits until it is gone. */
export function loadAnew(): Promise<never> {
  location.reload()
  return new Promise<never>(() => undefined)
}

/** Whether the reader has loaded anew a page that a worker answers for. */
export function wasReloaded(): boolean {
  if (!workersHere()?.controller) return false
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'reload'
}

/** There are none on an insecure connection, and none in Node. */
function workersHere(): ServiceWorkerContainer | undefined {
  return typeof navigator !== 'undefined' && 'serviceWorker' in navigator
    ? navigator.serviceWorker
    : undefined
}
