import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    coverage: {
      // The pure rooms decide, so a unit test holds every line and branch of them.
      include: ['src/{manifest,choices,cookies}/*.ts'],
      reporter: ['text'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 }
    },
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 20_000 } },
      { test: { name: 'browser', include: ['test/browser/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } }
    ]
  }
})
