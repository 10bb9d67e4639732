import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { anyAddress } from './src/tools/any-address.ts'
import { content } from './src/tools/content-plugin.ts'
import { preloadFonts } from './src/tools/preload-fonts.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), content(), preloadFonts(), anyAddress()],
  test: {
    retry: 0,
    reporters: ['default', './tests/closing-line.ts'],
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'units', include: ['tests/{domain,content,tools,i18n}/**/*.test.ts'] },
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
