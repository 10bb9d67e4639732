import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { VitePWA } from 'vite-plugin-pwa'
import type { PluginOption } from 'vite'
import { versionFile } from '../../content/files.ts'

/**
 * Builds the service worker, which keeps the app from the first visit on, and the manifest by which it
 * can be installed. The worker knows what each file of the app holds, and keeps nothing else in its place.
 * Pages are not kept: the app renders every address.
 */
export function serviceWorker(): PluginOption {
  let folder = ''
  const integrityOf = (file: string) => {
    const hash = createHash('sha256').update(readFileSync(path.join(folder, file)))
    return `sha256-${hash.digest('base64')}`
  }
  const settings = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'service-worker.ts',
    injectRegister: false,
    includeManifestIcons: false,
    injectManifest: {
      globPatterns: ['index.html', 'assets/**', 'favicon.svg', versionFile],
      manifestTransforms: [
        (entries) => ({
          // The version of the content is there to make another worker of another content.
          manifest: entries.map(({ url, revision }) =>
            url === versionFile
              ? { revision, url, size: 0 }
              : { url, revision, size: 0, integrity: integrityOf(url) },
          ),
        }),
      ],
    },
    manifest: {
      id: './',
      name: 'Song Song',
      short_name: 'Song Song',
      description: 'Two articles on the same event in two languages, side by side.',
      lang: 'en',
      start_url: './',
      display: 'standalone',
      background_color: '#fdfcf9',
      theme_color: '#fdfcf9',
      categories: ['news', 'education'],
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  })
  return [
    {
      name: 'service-worker-folder',
      configResolved({ root, build }) {
        folder = path.resolve(root, build.outDir)
      },
    },
    settings,
  ]
}
