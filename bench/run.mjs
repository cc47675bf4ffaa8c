/**
 * Compares this project with its peers, on this machine: `npm run build && npm run bench`. Writes `docs/benchmarks.md`,
 * and every single value to `docs/benchmarks.json`.
 *
 * To run a part of it, and print only to the terminal: `npm run bench -- --only start,banner --rounds 3`.
 *
 * @module
 */
import { execSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import puppeteer from 'puppeteer-core'
import { args, executablePath } from '../test/browser/find-chromium.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MEASURES = [
  'bytes',
  'start',
  'main-thread',
  'banner',
  'inline',
  'external',
  'click',
  'decline',
  'nodes',
  'calls',
  'heap',
  'probes',
  'cookies'
]

const { values: options } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string' } } })
const chosen = options.only?.split(',') ?? MEASURES
const unknown = chosen.filter(name => !MEASURES.includes(name))
if (unknown.length) throw new Error(`No measure is called ${unknown}. There are: ${MEASURES.join(', ')}`)

if (!existsSync(`${ROOT}bench/node_modules`)) execSync('npm ci --prefix bench', { cwd: ROOT, stdio: 'inherit' })
if (!executablePath) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')

// These imports bundle the peers, which are installed only now.
const { checkGates } = await import('./check.mjs')
const { report } = await import('./report.mjs')
const { serve } = await import('./serve.mjs')
const { subjects } = await import('./subjects.mjs')

/** Adds the files and the routes of the subjects to the server. */
function supply(server) {
  server.add('/empty', '<!doctype html><title>Empty</title>')
  for (const { files, routes } of subjects) {
    for (const [path, text] of Object.entries({ ...files, ...routes })) server.add(path, text)
  }
}

/** Runs one measure with all subjects. */
async function take(name, bench) {
  const { rounds: usual, measure, tables } = await import(`./measures/${name}.mjs`)
  const rounds = Number(options.rounds ?? usual)
  const began = Date.now()
  const results = await measure({ ...bench, rounds })
  console.error(`${name}: ${Math.round((Date.now() - began) / 1000)} s`)
  return { name, rounds, results, tables: tables(results) }
}

/** Rounds to thousandths. */
const short = (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value)

const server = await serve()
supply(server)
const browser = await puppeteer.launch({ executablePath, args, protocolTimeout: 60_000 })
try {
  const bench = { browser, server, subjects }
  await checkGates(bench)
  const taken = []
  for (const name of chosen) taken.push(await take(name, bench))
  const { markdown, data } = report(taken, await browser.version())
  const style = await resolveConfig(`${ROOT}docs/benchmarks.md`)
  const page = await format(markdown, { ...style, parser: 'markdown' })
  if (!options.only) {
    const values = await format(JSON.stringify(data, short), { ...style, parser: 'json' })
    writeFileSync(`${ROOT}docs/benchmarks.md`, page)
    writeFileSync(`${ROOT}docs/benchmarks.json`, values)
  }
  console.log(page)
} finally {
  await browser.close()
  server.close()
}
