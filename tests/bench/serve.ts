import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const compressed = ['.png', '.woff2']

export interface Served {
  /** Without a slash at the end. */
  readonly site: string
  readonly close: () => void
}

/**
 * Serves a build as a good static host does: brotli, kept connections, a folder by its index.html without
 * a redirect, and 404.html for what is unknown. `pages` are HTML by address, and come first. A file is
 * compressed when it is first asked for, so ask once before you measure.
 */
export async function serve(
  folder: string,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<Served> {
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  const read = (file: string) => readFileSync(path.join(folder, file))
  const unknown = read('404.html')
  const find = (address: string) => {
    const page = pages.get(address)
    if (page !== undefined) return { status: 200, extension: '.html', content: Buffer.from(page) }
    const asked = decodeURI(address).slice(1)
    const file = [asked, path.join(asked, 'index.html')].find(
      (one) => files.has(one) && /\.\w+$/.test(one),
    )
    return file === undefined
      ? { status: 404, extension: '.html', content: unknown }
      : { status: 200, extension: path.extname(file), content: read(file) }
  }
  const known = new Map<string, { status: number; extension: string; body: Buffer }>()
  const answer = (address: string) => {
    const { status, extension, content } = find(address)
    const body = compressed.includes(extension) ? content : brotliCompressSync(content)
    return { status, extension, body }
  }
  const server = createServer(({ url = '/' }, response) => {
    const address = url.replace(/[?#].*/, '')
    const { status, extension, body } = known.get(address) ?? answer(address)
    known.set(address, { status, extension, body })
    response.writeHead(status, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(!compressed.includes(extension) && { 'Content-Encoding': 'br' }),
    })
    response.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    site: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
