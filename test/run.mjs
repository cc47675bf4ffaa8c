/**
 * Runs the steps of the tests, two at once, and says how many seconds each took.
 *
 *     node test/run.mjs quick         what a developer runs before a commit: npm test
 *     node test/run.mjs all           everything: npm run test:all
 *     node test/run.mjs all chromium  some steps of it, by name
 *
 * With the variable `AFTER_QUICK`, `all` leaves out the steps that `quick` runs in the same way.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {Record<string, string>} [env]
 * @property {boolean} [isAlone] It waits for the steps before it, and the steps after it wait for it.
 * @property {boolean} [isSame] It is the same step in both runs.
 */

const AT_ONCE = 2
const vitest = project => `vitest run --reporter=verbose --project ${project}`
const FULL = { FULL: '1' }

/** @type {Step[]} */
const shared = [
  { name: 'build', command: 'npm run build --silent', isAlone: true, isSame: true },
  { name: 'types', command: 'tsc -p test', isSame: true },
  { name: 'lint', command: 'oxlint --deny-warnings', isSame: true }
]

/**
 * Steps that take long come first, so that the last two end at about the same time.
 *
 * @type {Record<string, Step[]>}
 */
const runs = {
  quick: [
    ...shared,
    { name: 'browser', command: vitest('quick') },
    { name: 'unit', command: 'vitest run --project unit --reporter=dot' },
    {
      name: 'samples',
      command: `vitest run --project samples -t 'new inputs|is accepted'`,
      env: { FUZZ_RUNS: '2000', MODEL_RUNS: '300' }
    }
  ],
  all: [
    ...shared,
    { name: 'webkit', command: vitest('webkit') },
    { name: 'chromium', command: vitest('chromium') },
    { name: 'firefox', command: vitest('firefox') },
    { name: 'driven', command: vitest('driven') },
    { name: 'samples', command: 'vitest run --project samples', env: { FUZZ_RUNS: '72000', MODEL_RUNS: '100000' } },
    { name: 'unit', command: 'vitest run --project unit --reporter=dot', env: FULL },
    { name: 'packaging', command: 'vitest run --project packaging' },
    { name: 'format', command: 'prettier --check .' },
    { name: 'publint', command: 'publint --strict' },
    { name: 'attw', command: 'attw --pack . --profile esm-only' },
    { name: 'reproducible', command: '.ci/reproducible' },
    { name: 'timing', command: `${vitest('timing')} --project driven-timing`, isAlone: true }
  ]
}

const [run = 'quick', ...names] = process.argv.slice(2)
if (!runs[run]) throw new Error(`no run "${run}": it is one of ${Object.keys(runs).join(', ')}`)
const unknown = names.filter(name => !runs[run].some(step => step.name === name))
if (unknown.length) throw new Error(`no step "${unknown[0]}" of ${run}`)

const isWanted = ({ name, isSame }) => {
  if (names.length) return names.includes(name)
  return !(run === 'all' && isSame && process.env.AFTER_QUICK)
}

const start = Date.now()
const secondsSince = time => `${((Date.now() - time) / 1000).toFixed(1)} s`
const failed = []

/** Runs a step. Each line that it writes has its name in front. */
async function runStep({ name, command, env }) {
  const begin = Date.now()
  console.log(`▶ ${name}: ${command}`)
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: ['node_modules/.bin', process.env.PATH].join(delimiter) }
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => console.log(`${name.padEnd(9)} │ ${line}`))
  }
  const [code] = await once(child, 'close')
  if (code !== 0) failed.push(name)
  console.log(`${code === 0 ? '✔' : '✘'} ${name}: ${secondsSince(begin)}, ${secondsSince(start)} in all`)
}

const running = new Set()
for (const step of runs[run].filter(isWanted)) {
  const limit = step.isAlone ? 1 : AT_ONCE
  while (running.size >= limit) await Promise.race(running)
  const job = runStep(step).finally(() => running.delete(job))
  running.add(job)
  if (!step.isAlone) continue
  await job
  // What is not built cannot be tested.
  if (failed.length && step.name === 'build') break
}
await Promise.all(running)

if (failed.length) {
  console.log(`✘ failed: ${failed.join(', ')}`)
  process.exitCode = 1
} else {
  console.log(`✔ all of ${names.join(', ') || run} in ${secondsSince(start)}`)
}
