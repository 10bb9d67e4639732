import type { Connect, Plugin } from 'vite'

/**
 * Vite's servers answer an address with broken percent-encoding with nothing at all. Here they answer
 * it like every other unknown address, with the page, which says what is the matter.
 */
export function anyAddress(): Plugin {
  const answerWithPage =
    (base: string): Connect.NextHandleFunction =>
    (request, _response, next) => {
      try {
        decodeURI(request.url ?? '')
      } catch {
        request.url = base
      }
      next()
    }
  return {
    name: 'any-address',
    configureServer: ({ middlewares, config }) => {
      middlewares.use(answerWithPage(config.base))
    },
    configurePreviewServer: ({ middlewares, config }) => {
      middlewares.use(answerWithPage(config.base))
    },
  }
}
