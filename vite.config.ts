import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './src/tools/site/service-worker-plugin.ts'
import { contentServer } from './src/tools/content/content-server.ts'
import { completeWords } from './src/tools/site/complete-words.ts'
import { laterStyles } from './src/tools/site/later-styles.ts'
import { onUse, onUseFile } from './src/tools/site/on-use.ts'
import { plainImports } from './src/tools/site/plain-imports.ts'
import { preloadFonts } from './src/tools/site/preload-fonts.ts'
import { site } from './src/tools/site/site-plugin.ts'
import { staticHost } from './src/tools/site/static-host.ts'
import { withoutDescriptions } from './src/tools/site/without-descriptions.ts'
import { trimReactRouter } from './src/tools/site/trim-react-router.ts'

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    completeWords(),
    trimReactRouter(),
    plainImports(),
    withoutDescriptions(),
    contentServer(),
    preloadFonts(),
    laterStyles(),
    site(),
    serviceWorker(),
    staticHost(),
  ],
  // The one variable that the app may know of: where it is published.
  envPrefix: 'SITE',
  // As modules, so that parts of it come when they are wanted.
  worker: { format: 'es', rolldownOptions: { output: { ...onUse, entryFileNames: onUseFile } } },
  build: {
    rolldownOptions: {
      output: {
        ...onUse,
        // What a page starts with is one file: it packs better than parts of it that later ones share.
        codeSplitting: {
          groups: [{ name: 'index', test: /\/src\/app\/main\.tsx$|rolldown\/runtime/ }],
        },
      },
    },
    // What comes later needs nothing that is not there by then.
    modulePreload: false,
    // What knows light-dark(), and needs no substitute for it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  test: {
    retry: 0,
    reporters: ['default', './tests/closing-line.ts'],
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/{domain,content,tools,i18n,ui,docs,links}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          testTimeout: 20_000,
          include: ['tests/components/**/*.test.tsx'],
          environment: 'happy-dom',
          // The content comes from a server of the test's own, on another port.
          environmentOptions: {
            happyDOM: { settings: { fetch: { disableSameOriginPolicy: true } } },
          },
          setupFiles: 'tests/components/setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
