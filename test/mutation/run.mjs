/**
 * Changes the code in every way that Stryker knows, one at a time, and asks whether a test notices: `npm run mutation`, or
 * `npm run mutation gate choices/codec` for a room or a file. It reports scores and survivors, and asks for no score.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mutateInBrowser } from './browser.mjs'

/**
 * For each room, the unit tests that specify it, and the pages of test/conformance where it runs in a browser. The pages
 * are asked about mutants that no unit test has noticed.
 */
const rooms = JSON.parse(readFileSync('test/mutation/rooms.json', 'utf8'))
/** Changes that no test can notice, by the text of their line, each with the reason. */
const equivalent = JSON.parse(readFileSync('test/mutation/equivalent.json', 'utf8'))
const roomOf = file => file.split('/')[0]
const files = readdirSync('src', { recursive: true })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map(file => file.slice(0, -3))
  .filter(file => roomOf(file) in rooms)
  .sort()
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

const isEquivalent = (file, source, { location, mutatorName }) => {
  const line = source.split('\n')[location.start.line - 1].trim()
  return equivalent.some(
    known => known.file === `${file}.ts` && known.line === line && known.mutators.includes(mutatorName)
  )
}

const names = process.argv.slice(2)
const isWanted = file => !names.length || names.includes(file) || names.includes(roomOf(file))
const unknown = names.filter(name => !files.some(file => file === name || roomOf(file) === name))
if (unknown.length) throw new Error(`no file or room of src/ that is mutated: ${unknown.join(', ')}`)

const total = { killed: 0, all: 0 }
for (const file of files.filter(isWanted)) {
  const { tests, pages } = rooms[roomOf(file)]
  const tested = tests && mutateInNode(file, tests)
  const { mutants, source } = pages ? await mutateInChromium(file, pages, tested) : tested
  const counted = mutants.filter(mutant => mutant.status !== 'Ignored' && !isEquivalent(file, source, mutant))
  // A file of types has no mutants.
  if (!counted.length) continue
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
