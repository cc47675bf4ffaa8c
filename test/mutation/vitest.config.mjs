import { defineConfig } from 'vitest/config'

/** What is not asked whether it notices a mutant: tests of other files than src/, and the fuzzing, which takes its time. */
const others = 'comparison docs fuzz integrity languages layers package sinks workflows'

export default defineConfig({
  test: {
    include: ['test/*.test.ts'],
    exclude: others.split(' ').map(name => `test/${name}.test.ts`),
    env: { MODEL_RUNS: '300' },
    testTimeout: 20_000
  }
})
