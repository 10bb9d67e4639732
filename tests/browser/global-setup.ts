import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { findChromium } from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    site: string
    /** The same, built for a sub-path. */
    siteBelow: string
    /** A running browser to connect to. */
    browser: string
  }
}

const root = path.resolve(import.meta.dirname, '../..')

/** Builds the app as `npm start` does, serves it, and starts one browser for all files. */
export default async function setup({ provide }: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'song-song-'))
  const serve = async (name: string, base: string) => {
    const outDir = path.join(folder, name)
    const vite = path.join(root, 'node_modules/vite/bin/vite.js')
    execFileSync(
      process.execPath,
      [vite, 'build', '--base', base, '--outDir', outDir, '--emptyOutDir'],
      {
        cwd: root,
        // The tests run in a mode of their own; what they test is the build for production.
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    const server = await preview({ root, base, build: { outDir }, preview: { port: 0 } })
    const { port } = server.httpServer.address() as AddressInfo
    return { server, url: `http://localhost:${port}${base}`.replace(/\/$/, '') }
  }
  const site = await serve('root', '/')
  const below = await serve('below', '/some/base/')
  const browser = await chromium.launchServer({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  provide('site', site.url)
  provide('siteBelow', below.url)
  provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await Promise.all([site, below].map(({ server }) => server.close()))
    rmSync(folder, { recursive: true })
  }
}
