const base = import.meta.env.BASE_URL

/**
 * Has the service worker keep what is read, and calls `onUpdate` whenever a newer version of the site
 * waits, with what takes it: the page is then loaded anew. Returns what ends that.
 */
export function watchUpdates(onUpdate: (take: () => void) => void): () => void {
  const ending = new AbortController()
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    whenLoaded(() => void watch(onUpdate, ending.signal))
  }
  return () => ending.abort()
}

async function watch(onUpdate: (take: () => void) => void, signal: AbortSignal): Promise<void> {
  const workers = navigator.serviceWorker
  const script = trusted(`${base}service-worker.js`)
  // Where it is not allowed, in a private window for example, the site works with a network only.
  const registration = await workers.register(script, { scope: base }).catch(() => undefined)
  // Nothing comes either of a driver that blocks it.
  if (!registration) return
  const offer = (worker: ServiceWorker) => {
    onUpdate(() => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true })
      worker.postMessage('take over')
    })
  }
  // Without a controller it is the first version that is installed, and there is nothing to offer.
  const offerInstalled = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && workers.controller) offer(worker)
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
