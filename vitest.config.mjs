import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** The pure layer decides, so every line and branch of it is held by a unit test. */
const [pure] = JSON.parse(readFileSync('test/layers.json', 'utf8'))

export default defineConfig({
  test: {
    coverage: {
      include: [`src/{${pure.files.join(',')}}.ts`, 'src/readers/*.ts'],
      reporter: ['text'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 }
    },
    projects: [
      { test: { name: 'unit', include: ['test/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'browser', include: ['test/browser/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } }
    ]
  }
})
