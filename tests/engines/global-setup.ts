import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { findPrograms } from './find-programs.ts'
import type { Programs } from './find-programs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    site: string
    engines: Readonly<Record<'Firefox' | 'WebKit', Programs>>
  }
}

const root = path.resolve(import.meta.dirname, '../..')

/** Finds the engines, builds the app as `npm start` does, and serves it. */
export async function setup({ provide }: TestProject) {
  provide('engines', {
    Firefox: findPrograms({ firefox: ['firefox-esr', 'firefox'] }, ['firefox-esr']),
    WebKit: findPrograms({ driver: ['WebKitWebDriver'], screen: ['Xvfb'] }, [
      'webkit2gtk-driver',
      'xvfb',
    ]),
  })
  const outDir = mkdtempSync(path.join(tmpdir(), 'song-song-'))
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], {
    cwd: root,
    // The flows run in a mode of their own; what they try is the build for production.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const server = await preview({ root, build: { outDir }, preview: { port: 0 } })
  const { port } = server.httpServer.address() as AddressInfo
  provide('site', `http://localhost:${port}`)
  return async () => {
    await server.close()
    rmSync(outDir, { recursive: true })
  }
}
