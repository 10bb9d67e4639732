import { precacheAndRoute, createHandlerBoundToURL } from 'workbox-precaching'
import type { PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { contentFolder, libraryFile, pairFile, versionFile } from '../content/files.ts'
import { parseAddress } from '../domain/address/address.ts'

/*
 * One version of the site, kept for reading without a network: the app from the start, and of the
 * content what has been read. A new version is fetched beside it, with what had been read, and takes
 * over when the reader asks for it or nobody has the old one open: nothing is ever of both.
 */

declare const self: ServiceWorkerGlobalScope

const base = import.meta.env.BASE_URL
// What the build has made, put in here by it.
const files = self.__WB_MANIFEST as PrecacheEntry[]
const version = files.find(({ url }) => url === versionFile)?.revision ?? ''
const contentCache = `content-${version}`

precacheAndRoute(files)
registerRoute(
  ({ url }) => url.origin === location.origin && url.pathname.startsWith(base + contentFolder),
  new CacheFirst({ cacheName: contentCache }),
)
registerRoute(
  // The app renders every address of ours; what is asked for by a file's name is a file.
  new NavigationRoute(createHandlerBoundToURL(`${base}index.html`), { denylist: [/\.\w+$/] }),
)

self.addEventListener('install', (event) => event.waitUntil(fetchContent()))

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOldContent(), self.clients.claim()]))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})

/** Fetches what is being read now and what has been read, as far as there is a network. */
async function fetchContent(): Promise<void> {
  const cache = await caches.open(contentCache)
  const addresses = new Set([base + libraryFile])
  for (const { url } of await self.clients.matchAll({
    type: 'window',
    includeUncontrolled: true,
  })) {
    const { pathname } = new URL(url)
    const address = pathname.startsWith(base) && parseAddress(pathname.slice(base.length - 1))
    if (address && address.kind === 'reader') addresses.add(base + pairFile(address.pair))
  }
  for (const name of await oldContentCaches()) {
    for (const { url } of await (await caches.open(name)).keys())
      addresses.add(new URL(url).pathname)
  }
  await Promise.allSettled([...addresses].map((address) => cache.add(address)))
}

async function forgetOldContent(): Promise<void> {
  for (const name of await oldContentCaches()) await caches.delete(name)
}

async function oldContentCaches(): Promise<string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith('content-') && name !== contentCache)
}
