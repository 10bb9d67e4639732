import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { content } from './src/tools/content-plugin.ts'
import { preloadFonts } from './src/tools/preload-fonts.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), content(), preloadFonts()],
  test: {
    retry: 0,
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
          include: ['tests/components/**/*.test.tsx'],
          environment: 'jsdom',
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
