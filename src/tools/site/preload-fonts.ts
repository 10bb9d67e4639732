import type { Plugin } from 'vite'

export const charset = '<meta charset="utf-8" />'

/** Asks for our fonts in the page's head, so that they are there before the first text is. */
export function preloadFonts(): Plugin {
  let base = '/'
  return {
    name: 'preload-fonts',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      // As the first thing after the encoding: the browser waits a little for them before it paints, and
      // reads the rest of the page meanwhile.
      handler: (html, { bundle = {} }) => {
        const links = Object.keys(bundle)
          .filter((file) => file.endsWith('.woff2'))
          .map(
            (file) =>
              `<link rel="preload" as="font" type="font/woff2" crossorigin="" href="${base}${file}">`,
          )
        return html.replace(charset, charset + links.join(''))
      },
    },
  }
}
