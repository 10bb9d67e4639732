import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface Answer {
  readonly type: string
  readonly body: string
  readonly status?: number
}

/** A static host whose site can be replaced by another version, and which can answer wrongly. */
export interface Host {
  readonly url: string
  /** The folder that it serves now. */
  folder: string
  /** What it answers in place of a file, by its path; `null` where it is well. */
  wrong: (path: string) => Answer | null
  /** The paths that it was asked for. */
  readonly asked: string[]
  readonly close: () => void
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export async function startHost(folder: string): Promise<Host> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', host.url).pathname)
    host.asked.push(asked)
    const { type, body, status = 200 } = host.wrong(asked) ?? fileAnswer(host.folder, asked)
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  const host: Host = {
    url: `http://localhost:${port}`,
    folder,
    wrong: () => null,
    asked: [],
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return host
}

/** As static hosts do it: a folder by its `index.html`, and what is not there by `404.html`. */
function fileAnswer(folder: string, asked: string) {
  const places = [path.join(folder, asked), path.join(folder, asked, 'index.html')]
  const found = places.find((file) => existsSync(file) && statSync(file).isFile())
  const file = found ?? path.join(folder, '404.html')
  return {
    type: types[path.extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
    status: found ? 200 : 404,
  }
}
