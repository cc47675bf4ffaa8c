import { defineConfig } from 'vitest/config'

/** Docs, the package and what builds it: their tests need dist/, and none of them is about a browser. */
const packaging = ['comparison', 'coverage', 'docs', 'examples', 'integrity', 'package', 'sinks', 'workflows']
const packagingTests = packaging.map(name => `test/**/${name}.test.ts`)
const driven = { testTimeout: 60_000, hookTimeout: 60_000 }

/** A project of the pages in test/conformance. */
const conformance = (name, engines, lane, visitors) => ({
  test: {
    name,
    include: engines.map(engine => `test/browser/conformance.${engine}.test.ts`),
    provide: { lane, visitors },
    maxConcurrency: Math.max(1, visitors),
    ...driven
  }
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...packagingTests],
          testTimeout: 20_000
        }
      },
      { test: { name: 'packaging', include: packagingTests, testTimeout: 20_000 } },
      {
        test: {
          name: 'driven',
          include: ['test/browser/*.test.ts'],
          exclude: ['test/browser/conformance.*.test.ts'],
          ...driven
        }
      },
      conformance('quick', ['chromium'], 'quick', 3),
      conformance('chromium', ['chromium'], 'deep', 3),
      conformance('firefox', ['firefox'], 'deep', 3),
      conformance('webkit', ['webkit'], 'deep', 2),
      conformance('timing', ['chromium', 'firefox', 'webkit'], 'timing', 1)
    ]
  }
})
