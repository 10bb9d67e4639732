import { isVersionOver } from '../content/site-version.ts'

const base = import.meta.env.BASE_URL

/**
 * Has the service worker keep what is read, and calls `onNewer` whenever a newer version of the site
 * waits, or has taken over in another tab. Returns what ends that.
 */
export function watchUpdates(onNewer: () => void): () => void {
  const ending = new AbortController()
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    whenLoaded(() => void watch(onNewer, ending.signal))
  }
  return () => ending.abort()
}

async function watch(onNewer: () => void, signal: AbortSignal): Promise<void> {
  const workers = navigator.serviceWorker
  const offerTaken = () => {
    if (isVersionOver()) onNewer()
  }
  offerTaken()
  workers.addEventListener('controllerchange', offerTaken, { signal })
  const script = trusted(`${base}service-worker.js`)
  // Where it is not allowed, in a private window for example, the site works with a network only.
  const registration = await workers.register(script, { scope: base }).catch(() => undefined)
  // Nothing comes either of a driver that blocks it.
  if (!registration) return
  // Without a controller it is the first version that is installed, and there is nothing to offer.
  const offerInstalled = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && workers.controller) onNewer()
  }
  const onFound = () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => offerInstalled(worker), { signal })
  }
  offerInstalled(registration.waiting)
  onFound()
  registration.addEventListener('updatefound', onFound, { signal })
  // A page may stay open for days.
  const onReturn = () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', onReturn, { signal })
}

/** After everything that the page itself needs. */
function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run()
  else window.addEventListener('load', run, { once: true })
}

/** The page's policy lets no other script's address be made from text. */
function trusted(url: string): string {
  const policy = window.trustedTypes?.createPolicy('song-song', { createScriptURL: () => url })
  return policy?.createScriptURL(url) ?? url
}
