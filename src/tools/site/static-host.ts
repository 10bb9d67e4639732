import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Connect, Plugin } from 'vite'

/**
 * Has vite's servers answer what they leave without an answer: the preview, a folder's address with its
 * `index.html`, as static hosts do; both, broken percent-encoding with the app, which says what is the
 * matter.
 */
export function staticHost(): Plugin {
  const answerWithApp =
    (base: string): Connect.NextHandleFunction =>
    (request, _response, next) => {
      if (pathOf(request) === null) request.url = base
      next()
    }
  return {
    name: 'static-host',
    configureServer: ({ middlewares, config }) => {
      middlewares.use(answerWithApp(config.base))
    },
    configurePreviewServer: ({ middlewares, config }) => {
      const folder = path.resolve(config.root, config.build.outDir)
      middlewares.use(answerWithApp(config.base))
      middlewares.use(((request, _response, next) => {
        const { base } = config
        const asked = pathOf(request)
        const page = asked?.startsWith(base)
          ? path.posix.join(asked.slice(base.length), 'index.html')
          : null
        const isPage = page && !page.includes('..') && existsSync(path.join(folder, page))
        if (isPage) request.url = base + encodeURI(page)
        next()
      }) satisfies Connect.NextHandleFunction)
    },
  }
}

/** The path that is asked for, decoded; `null` where its percent-encoding is broken. */
function pathOf({ url = '/' }: Connect.IncomingMessage): string | null {
  try {
    return decodeURI(url.replace(/[?#].*/s, ''))
  } catch {
    return null
  }
}
