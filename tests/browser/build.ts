import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { preview } from 'vite'

export const root = path.resolve(import.meta.dirname, '../..')

/** Builds the app for production, as `npm run build` does. */
export function build(options: {
  outDir: string
  base?: string
  content?: string
  /** Where it is published; with another, the app is another too. */
  site?: string
  /** The project, where it is another than this. */
  project?: string
}): void {
  const { outDir, base = '/', content, site, project = root } = options
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(
    process.execPath,
    [vite, 'build', '--base', base, '--outDir', outDir, '--emptyOutDir'],
    {
      cwd: project,
      // The tests run in a mode of their own; what they test is the build for production.
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...(content && { CONTENT: content }),
        ...(site && { SITE: site }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}

export interface Served {
  /** Where the app is, without a slash at the end. */
  readonly site: string
  /** The folder that the build has written. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Builds the app with other content, or another project, and serves it, until it is closed. */
export async function serveWith(content: string, project = root): Promise<Served> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'song-song-site-'))
  build({ outDir, content, project })
  const server = await preview({ build: { outDir }, preview: { port: 0 } })
  const { port } = server.httpServer.address() as AddressInfo
  return {
    site: `http://localhost:${port}`,
    folder: outDir,
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}
