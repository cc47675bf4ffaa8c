/**
 * Changes the code in every way that Stryker knows, one at a time, and asks whether a test notices: `npm run mutation`, or
 * `npm run mutation cookie-codec status` for some files. It reports scores and survivors, and asks for no score.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mutateInBrowser } from './browser.mjs'

/**
 * The files that are mutated, with the tests that specify them, and the pages of test/conformance where they run in
 * browsers. The pages are asked about mutants that no test has noticed.
 */
const files = JSON.parse(readFileSync('test/mutation/files.json', 'utf8'))
const wanted = process.argv.slice(2)
const report = 'build/mutation.json'
const noticed = new Set(['Killed', 'Timeout'])

/** Has Stryker ask unit tests. */
function mutateInNode(file, tests) {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['stryker', 'run', 'test/mutation/stryker.config.json', '--mutate', `src/${file}.ts`],
    { encoding: 'utf8', env: { ...process.env, MUTATION_TESTS: tests.join() } }
  )
  if (status !== 0) throw new Error(stdout + stderr)
  return Object.values(JSON.parse(readFileSync(report, 'utf8')).files)[0]
}

/** Has pages asked in Chromium. The report says which page noticed what. */
async function mutateInChromium(file, pages, tested) {
  const known = new Map(
    tested?.mutants.filter(({ status }) => noticed.has(status)).map(mutant => [keyOf(mutant), mutant.status])
  )
  const found = await mutateInBrowser(file, pages, mutant => known.get(keyOf(mutant)))
  mkdirSync('build', { recursive: true })
  writeFileSync(report, JSON.stringify({ files: { [`src/${file}.ts`]: found } }, null, 2))
  return found
}

/** What a mutant is known by to both. */
const keyOf = ({ location: { start }, mutatorName, replacement }) =>
  [start.line, start.column, mutatorName, replacement].join(' ')

const unknown = wanted.filter(file => !(file in files))
if (unknown.length) throw new Error(`not in test/mutation/files.json: ${unknown.join(', ')}`)

const total = { killed: 0, all: 0 }
for (const [file, { tests, pages }] of Object.entries(files)) {
  if (wanted.length && !wanted.includes(file)) continue
  const tested = tests && mutateInNode(file, tests)
  const { mutants, source } = pages ? await mutateInChromium(file, pages, tested) : tested
  const counted = mutants.filter(mutant => mutant.status !== 'Ignored')
  const missed = counted.filter(mutant => !noticed.has(mutant.status))
  const score = (100 * (counted.length - missed.length)) / counted.length
  console.log(`${file}: ${score.toFixed(1)} % of ${counted.length}`)
  for (const { location, replacement, mutatorName, status } of missed) {
    const line = source.split('\n')[location.start.line - 1].trim()
    console.log(
      `  ${status} ${location.start.line}:${location.start.column} ${mutatorName}: ${line}\n    -> ${replacement}`
    )
  }
  total.killed += counted.length - missed.length
  total.all += counted.length
}
console.log(`in all: ${((100 * total.killed) / total.all).toFixed(1)} % of ${total.all}`)
