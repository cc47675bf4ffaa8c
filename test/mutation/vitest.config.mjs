import { defineConfig } from 'vitest/config'

/**
 * The tests that are asked whether they notice a mutant. (Stryker's own `--testFiles` runs no test for a mutant of what a
 * module does while it is loaded, as of 9.6.1.)
 */
const tests = process.env.MUTATION_TESTS ?? '*'

export default defineConfig({
  test: {
    include: tests.split(',').map(name => `test/**/${name}.test.ts`),
    exclude: ['test/browser/**'],
    env: { MODEL_RUNS: '300' },
    provide: { share: 0.1 },
    testTimeout: 20_000
  }
})
