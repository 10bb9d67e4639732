import { isKnown } from '../content/answer.ts'
import { takeOver } from '../content/worker-protocol.ts'
import { uiLanguageOf } from '../domain/address/address.ts'
import { answerWithApp, forgetOldApp, keepApp } from './app.ts'
import { answerWithContent, forgetOldContent, keepWhatIsRead } from './content.ts'
import { allCaches, appFiles, base } from './kept.ts'

/*
 * One version of the site, kept for reading without a network: the app from the start, and of the
 * content what has been read. A new version is fetched beside it, with what had been read, and takes
 * over when the reader asks for it or nobody has the old one open: nothing is ever of both.
 *
 * It is written by hand: what may be kept depends on what the files are, which no list of routes says.
 */

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(keepApp().then(keepWhatIsRead)))

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOldApp(), forgetOldContent(), self.clients.claim()]))
})

self.addEventListener('message', ({ data }) => {
  if (data === takeOver) void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const isOurs = url.origin === location.origin && url.pathname.startsWith(base)
  if (request.method !== 'GET' || !isOurs) return
  const file = url.pathname.slice(base.length)
  if (request.mode === 'navigate') {
    if (url.searchParams.has('reset')) event.respondWith(reset(url))
    // The app renders every address of ours.
    else if (isPage(file)) event.respondWith(answerWithApp('index.html', request))
  } else if (isKnown(file)) event.respondWith(answerWithContent(event, file))
  else if (appFiles.has(file)) event.respondWith(answerWithApp(file, request))
})

/** By the path alone; what is asked for by a file's name is a file. */
function isPage(file: string): boolean {
  return uiLanguageOf(`/${file}`) !== null || !/\.(?!html$)\w+$/.test(file)
}

/**
 * The way out of whatever may be wrong here: any address with `?reset`, typed or followed, has all that is
 * kept forgotten, this worker with it, and goes on from the host. What the reader has made or chosen is kept
 * elsewhere, and stays.
 */
async function reset(url: URL): Promise<Response> {
  for (const name of await allCaches()) await caches.delete(name)
  await self.registration.unregister()
  const fields = url.search.slice(1).split('&')
  url.search = fields.filter((field) => !/^reset(=|$)/.test(field)).join('&')
  return Response.redirect(url.href)
}
