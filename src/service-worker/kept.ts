import { versionFile } from '../content/files.ts'

/*
 * What the worker keeps, and where. Several sites may share an origin, each below a base path of its
 * own; the names of caches say whose they are.
 */

/** A file of the build, below the base path. */
interface BuiltFile {
  readonly url: string
  /** `null` where the name says it. */
  readonly revision: string | null
  /** Of what the file holds (W3C, Subresource Integrity). What has none is not kept. */
  readonly integrity?: string
}

declare const self: ServiceWorkerGlobalScope & {
  // What the build has made, put in here by it.
  readonly __WB_MANIFEST: readonly BuiltFile[]
}

export const base = import.meta.env.BASE_URL

const files = self.__WB_MANIFEST

/** The app's files below the base path, and the integrity of each. */
export const appFiles: ReadonlyMap<string, string> = new Map(
  files.flatMap(({ url, integrity }) => (integrity ? [[url, integrity]] : [])),
)

/** Those that are kept once they were used: see `tools/site/on-use.ts`. */
export function isKeptOnUse(file: string): boolean {
  return file.startsWith('assets/on-use/')
}

const prefix = `song-song ${base} `
/** The app of every version: a file is kept under its integrity, and what stays the same is fetched once. */
export const appCache = `${prefix}app`
const contentPrefix = `${prefix}content `
/** The content of this version. */
export const contentCache = `${contentPrefix}${files.find(({ url }) => url === versionFile)?.revision ?? ''}`

/** The caches that hold the content of other versions. Up to 0.3.1 they had shorter names. */
export async function otherContentCaches(): Promise<string[]> {
  const names = await caches.keys()
  return names.filter(
    (name) =>
      (name.startsWith(contentPrefix) && name !== contentCache) || /^content-[0-9a-f]+$/.test(name),
  )
}

/** Every cache of this site, and of it as it was up to 0.3.1. */
export async function allCaches(): Promise<string[]> {
  const names = await caches.keys()
  const ours = names.filter((name) => name === appCache || name === contentCache)
  return [...ours, ...(await otherContentCaches()), oldAppCache]
}

/** Where the app was kept up to 0.3.1. */
export const oldAppCache = `workbox-precache-v2-${self.registration.scope}`
