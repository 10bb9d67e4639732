import { VitePWA } from 'vite-plugin-pwa'
import type { PluginOption } from 'vite'

/**
 * Builds the service worker, which keeps the app from the first visit on, and the manifest by which it
 * can be installed. Pages are not kept: the app renders every address.
 */
export function serviceWorker(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/service-worker',
    filename: 'service-worker.ts',
    injectRegister: false,
    injectManifest: {
      globPatterns: ['index.html', 'assets/*', 'favicon.svg', 'icon-*.png', 'content/version.txt'],
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
}
