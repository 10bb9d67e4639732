import type { Plugin } from 'vite'

const source = 'src/app/later.css'

/** Loads the styles of what no page shows before it reacts, after all that is read. */
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
        return [{ tag: 'link', attrs: { rel: 'stylesheet', href: base + file }, injectTo: 'body' }]
      },
    },
  }
}
