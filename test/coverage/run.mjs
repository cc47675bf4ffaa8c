/**
 * Reports how much of `src/` runs in unit tests and in Chromium together, and lists the places that no test runs:
 * `npm run coverage`. `npm run coverage report` lists them again. The report is no gate: it fails only if a test does.
 *
 * The sources are compiled and bundled once more, into `build/coverage`, without the minifiers. V8 counts, in Node and in
 * the pages of Chromium; what a bundle has of a module counts for the module. It does not count in `a ??= b`, so that it is
 * compiled for browsers that do not know that.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/** Runs a command of a package. */
function run(command, env = {}) {
  const { status } = spawnSync('npx', command.split(' '), { stdio: 'inherit', env: { ...process.env, ...env } })
  return status === 0
}
const must = command => run(command) || process.exit(1)

let isGood = true
if (process.argv[2] !== 'report') {
  rmSync('build/coverage', { recursive: true, force: true })
  must('tsc --sourceMap --declaration false --isolatedDeclarations false --target ES2020 --outDir build/coverage/src')
  must('rollup -c test/coverage/rollup.config.mjs --silent')
  isGood = run('vitest run --config test/coverage/vitest.config.mjs')
  isGood = run('vitest run --project driven --project chromium', { COVERAGE: '1', ENGINE: 'chromium' }) && isGood
}
await import('./report.mjs')
if (!isGood) {
  console.log('This ends with an error because tests failed: places that they run may be listed as missed.')
  process.exitCode = 1
}
