import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Connect, Plugin } from 'vite'

/**
 * Vite's preview server answers as static hosts do: a folder's address with its `index.html`, and an
 * address that nothing stands at, or with broken percent-encoding, with `404.html`. The development
 * server answers broken percent-encoding with the app, which says what is the matter.
 */
export function staticHost(): Plugin {
  return {
    name: 'static-host',
    configureServer: ({ middlewares, config }) => {
      const answer: Connect.NextHandleFunction = (request, _response, next) => {
        if (decoded(request.url) === null) request.url = config.base
        next()
      }
      middlewares.use(answer)
    },
    configurePreviewServer: ({ middlewares, config }) => {
      const folder = path.resolve(config.root, config.build.outDir)
      const answer: Connect.NextHandleFunction = (request, response, next) => {
        const asked = decoded(request.url)
        const file = asked?.startsWith(config.base)
          ? fileAt(folder, asked.slice(config.base.length))
          : null
        if (file === null) {
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
          response.end(readFileSync(path.join(folder, '404.html')))
          return
        }
        request.url = config.base + encodeURI(file)
        next()
      }
      middlewares.use(answer)
    },
  }
}

/** The path of the file that stands for a path, both below the folder, or `null`. */
function fileAt(folder: string, asked: string): string | null {
  if (asked.includes('\0') || asked.split('/').includes('..')) return null
  const files = [asked, path.posix.join(asked, 'index.html')]
  return files.find((file) => /\.\w+$/.test(file) && existsSync(path.join(folder, file))) ?? null
}

/** The path of an address, decoded; `null` where its percent-encoding is broken. */
function decoded(url = '/'): string | null {
  try {
    return decodeURI(url.replace(/[?#].*/s, ''))
  } catch {
    return null
  }
}
