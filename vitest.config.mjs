import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text'],
      // The pure layer decides, so every one of its lines and branches is held by a test. See test/layers.ts.
      thresholds: {}
    },
    projects: [
      { test: { name: 'unit', include: ['test/*.test.ts'], environment: 'node' } },
      { test: { name: 'browser', include: ['test/browser/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } }
    ]
  }
})
