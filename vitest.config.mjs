import { defineConfig } from 'vitest/config'
import { languages } from './plugins/languages.mjs'
import { styleSheets } from './plugins/style-sheets.mjs'

/** The sources import style sheets and languages, as the build does. */
const plugins = [styleSheets, languages]
/** Tests of docs, of the package and of what builds it. */
const packaging = ['comparison', 'coverage', 'docs', 'examples', 'integrity', 'package', 'workflows']
/** Tests that feed as many random inputs as they are told. */
const samples = ['fuzz', 'model']
const pathsOf = names => names.map(name => `test/**/${name}.test.ts`)

/** `npm run test:all` runs properties as often as they say; other runs a tenth of that. */
const share = process.env.FULL ? 1 : 0.1
/** A busy machine gets a second try: vitest says which tests needed it. */
const driven = { testTimeout: 60_000, hookTimeout: 60_000, retry: 1 }

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
        plugins,
        test: {
          name: 'unit',
          // A thread starts in half the time of a process.
          pool: 'threads',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...pathsOf([...packaging, ...samples])],
          provide: { share },
          testTimeout: 60_000
        }
      },
      {
        plugins,
        test: { name: 'packaging', include: pathsOf(packaging), exclude: ['test/browser/**'], testTimeout: 60_000 }
      },
      { plugins, test: { name: 'samples', include: pathsOf(samples), testTimeout: 60_000 } },
      {
        test: {
          name: 'driven',
          isolate: false,
          include: ['test/browser/*.test.ts'],
          exclude: ['test/browser/conformance.*.test.ts', 'test/browser/*.timing.test.ts'],
          ...driven
        }
      },
      conformance('quick', ['chromium'], 'quick', 3),
      conformance('chromium', ['chromium'], 'deep', 3),
      conformance('firefox', ['firefox'], 'deep', 3),
      conformance('webkit', ['webkit'], 'deep', 2),
      conformance('timing', ['chromium', 'firefox', 'webkit'], 'timing', 1),
      { test: { name: 'driven-timing', include: ['test/browser/*.timing.test.ts'], ...driven } }
    ]
  }
})
