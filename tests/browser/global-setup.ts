import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { build, root } from './build.ts'
import { chromiumFlags, findChromium } from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    site: string
    /** The same, built for a sub-path. */
    siteBelow: string
    /** The folder that the build has written the first into. */
    folder: string
    /** A running browser to connect to. */
    browser: string
  }
}

/** Builds the app as `npm start` does, serves it, and starts one browser for all files. */
export default async function setup({ provide }: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'song-song-'))
  const serve = async (name: string, base: string) => {
    const outDir = path.join(folder, name)
    build({ outDir, base })
    const server = await preview({ root, base, build: { outDir }, preview: { port: 0 } })
    const { port } = server.httpServer.address() as AddressInfo
    return { server, url: `http://localhost:${port}${base}`.replace(/\/$/, '') }
  }
  const site = await serve('root', '/')
  const below = await serve('below', '/some/base/')
  const browser = await chromium.launchServer({
    executablePath: findChromium(),
    args: [...chromiumFlags],
  })
  provide('site', site.url)
  provide('siteBelow', below.url)
  provide('folder', path.join(folder, 'root'))
  provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await Promise.all([site, below].map(({ server }) => server.close()))
    rmSync(folder, { recursive: true })
  }
}
