import { defineConfig } from 'vitest/config'

/** The pure layer decides, so every line and branch of it is held by a unit test. test/layers.test.ts knows the same list. */
const pure = [
  'claim',
  'condition',
  'cookie-codec',
  'cookie-header',
  'find-group',
  'manifest',
  'manifest-text',
  'match',
  'snapshot',
  'status',
  'sweep',
  'trusted-url',
  'unknown-group',
  'version'
]

export default defineConfig({
  test: {
    coverage: {
      include: [`src/{${pure.join(',')}}.ts`],
      reporter: ['text'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 }
    },
    projects: [
      { test: { name: 'unit', include: ['test/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'browser', include: ['test/browser/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } }
    ]
  }
})
