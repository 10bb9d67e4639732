import type { Plugin } from 'vite'

const source = 'src/app/later.css'

/**
 * Has the styles of what no page shows before it reacts come without the page waiting for them: they
 * count in print only, until `main.tsx` has them count everywhere.
 */
export function laterStyles(): Plugin {
  let base = '/'
  return {
    name: 'later-styles',
    config: () => ({ build: { rolldownOptions: { input: ['index.html', source] } } }),
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = bundle
          ? Object.keys(bundle).find((name) => /\/later-[^/]*\.css$/.test(name))
          : source
        if (!file) throw new Error(`The build has made nothing of ${source}.`)
        const attrs = {
          rel: 'stylesheet',
          media: 'print',
          fetchpriority: 'high',
          href: base + file,
        }
        return [{ tag: 'link', attrs, injectTo: 'body' }]
      },
    },
  }
}
