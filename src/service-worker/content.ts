import { isAnswer } from '../content/answer.ts'
import { libraryFile, pairFile, versionFile } from '../content/files.ts'
import { newerHeader } from '../content/worker-protocol.ts'
import { parseAddress } from '../domain/address/address.ts'
import { base, contentCache, otherContentCaches } from './kept.ts'

/*
 * Of the content, what has been read is kept: only what came whole, is valid, is what was asked for, and
 * is of this version of the site.
 */

declare const self: ServiceWorkerGlobalScope

/**
 * A file of the content: as it is kept, else from the host. Who asks past the cache is answered by the host,
 * and by the cache where the host has nothing right of this version.
 */
export async function answerWithContent(event: FetchEvent, file: string): Promise<Response> {
  const { request } = event
  const cache = await caches.open(contentCache)
  const kept = await cache.match(base + file)
  if (kept && request.cache === 'default') {
    event.waitUntil(isHostOurs())
    return kept
  }
  const fetching = fetch(request.url, { cache: 'no-cache' })
  // What fails is asked after below.
  fetching.catch(() => undefined)
  const isOurs = await isHostOurs()
  try {
    const answer = await fetching
    const isRight = await isRightAnswer(file, answer.clone())
    if (isRight && isOurs) {
      event.waitUntil(keep(cache, file, answer.clone()))
      return answer
    }
    if (kept) return kept
    return isRight && newerWorker() ? ofNewer(answer) : answer
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

/** Fetches, as far as it can be had, what is being read now and what has been read. */
export async function keepWhatIsRead(): Promise<void> {
  const files = new Set([libraryFile])
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const { url } of pages) {
    const { pathname } = new URL(url)
    const address = pathname.startsWith(base) && parseAddress(pathname.slice(base.length - 1))
    if (address && address.kind === 'reader') files.add(pairFile(address.pair))
  }
  for (const name of await otherContentCaches()) {
    for (const file of await keptIn(name)) files.add(file)
  }
  await keepAll(files)
}

export async function forgetOldContent(): Promise<void> {
  for (const name of await otherContentCaches()) await caches.delete(name)
}

/**
 * Whether the host has the version of the site that is kept here. Where its content is another but its
 * worker is this one, it was deployed in parts, and what is kept came from between them: it is fetched
 * anew.
 */
async function isHostOurs(): Promise<boolean> {
  try {
    if (newerWorker()) return false
    const version = await hostVersion()
    if (version === null) return false
    const kept = await caches.match(base + versionFile, { cacheName: contentCache })
    if ((await kept?.text()) === version) return true
    await self.registration.update()
    if (newerWorker()) return false
    await keepAll(await keptIn(contentCache))
    return true
  } catch {
    return false
  }
}

function newerWorker(): ServiceWorker | null {
  return self.registration.waiting ?? self.registration.installing
}

/** What the host calls the version of its content, or `null` where it does not say. */
async function hostVersion(): Promise<string | null> {
  const response = await fetch(base + versionFile, { cache: 'no-store' })
  const text = response.ok ? await response.text() : ''
  return /^\w+$/.test(text) ? text : null
}

/** Fetches files anew; what does not come right is not kept any longer. */
async function keepAll(files: Iterable<string>): Promise<void> {
  const cache = await caches.open(contentCache)
  const version = await hostVersion().catch(() => null)
  const fetchOne = async (file: string) => {
    const answer = await fetch(base + file, { cache: 'no-cache' })
    if (await isRightAnswer(file, answer.clone())) await cache.put(base + file, answer)
    else await cache.delete(base + file)
  }
  await Promise.allSettled([...files].map(fetchOne))
  if (version !== null) await cache.put(base + versionFile, new Response(version))
}

/** The files of the content that a cache holds. */
async function keptIn(name: string): Promise<string[]> {
  const keys = await (await caches.open(name)).keys()
  return keys
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.startsWith(base) && path.endsWith('.json'))
    .map((path) => path.slice(base.length))
}

async function isRightAnswer(file: string, answer: Response): Promise<boolean> {
  return answer.status === 200 && isAnswer(file, await answer.text())
}

/** Where there is no room, it is read without being kept. */
async function keep(cache: Cache, file: string, answer: Response): Promise<void> {
  await cache.put(base + file, answer).catch(() => undefined)
}

function ofNewer(answer: Response): Response {
  const headers = new Headers(answer.headers)
  headers.set(newerHeader, '')
  return new Response(answer.body, { headers })
}
