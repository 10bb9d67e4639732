import { defineConfig } from 'vitest/config'
import { Report } from './report.ts'

export default defineConfig({
  test: {
    include: ['tests/engines/flows.test.ts'],
    globalSetup: 'tests/engines/global-setup.ts',
    reporters: ['verbose', new Report(), './tests/closing-line.ts'],
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
