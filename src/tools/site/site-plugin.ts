import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createServer, minifySync } from 'vite'
import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import { completeWords } from './complete-words.ts'
import { charset } from './preload-fonts.ts'
import { headersFile, policyOf, policyTag } from './security.ts'
import type { Renderer } from './write-site.ts'

/** What `npm start` serves, for addresses that must be whole where the build was not told another. */
const localHost = 'http://localhost:4173'

/**
 * Makes a site of the built app: finishes the page that vite has made of `index.html`, and with it
 * writes a page for every address. The build fails where content has a problem.
 */
export function site(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'site',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async writeBundle(_options, bundle) {
      const folder = path.resolve(config.root, config.build.outDir)
      const { base } = config
      const page = withSmallScripts(withInlineStyles(folder, base))
      const policy = policyOf(page)
      const template = withScriptsLast(
        replaceOnce(page, charset, () => charset + policyTag(policy)),
      )
      writeFileSync(path.join(folder, '_headers'), headersFile(base, policy))

      const host = (config.env['SITE'] as string | undefined) ?? localHost
      if (host === localHost)
        config.logger.info(`\nSITE is not set: the sitemap says ${localHost}.`)
      const { renderer, close } = await loadRenderer(config)
      // Only now, since drawing pictures takes a large library to load.
      const { writeSite } = await import('./write-site.ts')
      const wordsFile = (ui: string) => fileOf(bundle, `/i18n/languages/${ui}.json`)
      const makeStyles = stylesOf(bundle, '/src/app/make-page.tsx')
      const site = { folder, base, host, template, renderer, wordsFile, makeStyles }
      const problems = await writeSite(site)
      await close()
      if (problems.length > 0) this.error(`The content has problems:\n${problems.join('\n')}`)
    },
  }
}

/** The file that the build has made of a module that is loaded for itself. */
function fileOf(bundle: Rolldown.OutputBundle, module: string): string {
  const made = Object.values(bundle).find(
    (part) => part.type === 'chunk' && part.facadeModuleId?.endsWith(module),
  )
  if (!made) throw new Error(`The build has made nothing of ${module}.`)
  return made.fileName
}

/** The files of the styles that come with a module that is loaded for itself. */
function stylesOf(bundle: Rolldown.OutputBundle, module: string): string[] {
  const file = fileOf(bundle, module)
  const made = bundle[file]
  return made?.type === 'chunk' ? [...(made.viteMetadata?.importedCss ?? [])] : []
}

/** The page with the styles of its first paint inside it: they keep no text waiting for another file. */
function withInlineStyles(folder: string, base: string): string {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const link = new RegExp(
    `<link rel="stylesheet" crossorigin href="${base}(assets/index-[^"]*\\.css)">`,
  )
  const [element = '', file = ''] = link.exec(page) ?? []
  if (!file) throw new Error('The built index.html has no styles')
  const css = readFileSync(path.join(folder, file), 'utf8').trim()
  rmSync(path.join(folder, file))
  return replaceOnce(page, element, () => `<style>${css}</style>`)
}

/** The page with the scripts that stand in it made small, as vite does it to those in files. */
function withSmallScripts(page: string): string {
  return page.replace(/(?<=<script>).*?(?=<\/script>)/gs, (script) => {
    return minifySync('inline.js', script).code.trim()
  })
}

/** The page with its scripts at the end: what is read comes first on a slow line. */
function withScriptsLast(page: string): string {
  const scripts = page.match(
    /<script [^>]*type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g,
  )
  if (!scripts) throw new Error('The built index.html has no module')
  const rest = scripts.reduce((text, script) => text.replace(script, ''), page)
  return replaceOnce(rest, '</body>', (end) => scripts.join('') + end)
}

/** What renders pages, loaded as the build sees the sources, with the same settings. */
async function loadRenderer({ root, base, envPrefix, mode }: ResolvedConfig) {
  const server = await createServer({
    configFile: false,
    root,
    base,
    mode,
    ...(envPrefix && { envPrefix }),
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    plugins: [completeWords()],
    server: { middlewareMode: true, ws: false, watch: null },
  })
  const renderer = (await server.ssrLoadModule('/src/app/prerender.tsx')) as Renderer
  return { renderer, close: () => server.close() }
}

function replaceOnce(text: string, part: string, replacement: (part: string) => string): string {
  if (!text.includes(part)) throw new Error(`The built index.html has no ${part}`)
  return text.replace(part, replacement)
}
