import { appCache, appFiles, base, isKeptOnUse, oldAppCache } from './kept.ts'

/** Fetches the app. Rejects where one of its files does not come as the build has made it. */
export async function keepApp(): Promise<void> {
  const cache = await caches.open(appCache)
  const keep = async (file: string) => {
    if (!(await cache.match(keyOf(file)))) await cache.put(keyOf(file), await fetchWhole(file))
  }
  const files = [...appFiles.keys()].filter((file) => !isKeptOnUse(file))
  await Promise.all(files.map(keep))
}

/** Forgets the app of other versions. */
export async function forgetOldApp(): Promise<void> {
  await caches.delete(oldAppCache)
  const cache = await caches.open(appCache)
  const own = new Set([...appFiles.keys()].map(keyOf))
  for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url)
}

/**
 * A file of the app as it is kept. What was cleared away is fetched and kept again; where the host has
 * another by now, it has what was asked for answered by that.
 */
export async function answerWithApp(file: string, request: Request): Promise<Response> {
  try {
    const cache = await caches.open(appCache)
    const kept = await cache.match(keyOf(file))
    if (kept) return kept
    const fetched = await fetchWhole(file)
    await cache.put(keyOf(file), fetched.clone())
    return fetched
  } catch {
    return fetch(request)
  }
}

function keyOf(file: string): string {
  const key = new URL(base + file, location.origin)
  key.searchParams.set('integrity', appFiles.get(file) ?? '')
  return key.href
}

async function fetchWhole(file: string): Promise<Response> {
  const integrity = appFiles.get(file) ?? ''
  const get = async (cache: RequestCache) => {
    const response = await fetch(base + file, { integrity, cache })
    if (!response.ok) throw new Error(`${file}: ${response.status}`)
    // Some hosts lead from `index.html` to its folder. No page can be opened with what was led on.
    return response.redirected ? new Response(response.body, response) : response
  }
  // What the page has just loaded is not loaded again, unless it is not what it should be.
  return get('default').catch(() => get('reload'))
}
