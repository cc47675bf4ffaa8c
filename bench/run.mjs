/**
 * Compares the script tag with the smallest of its peers, on this machine: `npm run build && npm run bench`.
 * Writes Markdown to the terminal and to `docs/benchmarks.md`. Another number of rounds: `ROUNDS=5 npm run bench`.
 * A part, to the terminal only: `ONLY=gate npm run bench`, or `ONLY=start`.
 *
 * @module
 */
import { execSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import puppeteer from 'puppeteer-core'
import { args, executablePath } from '../test/browser/find-chromium.mjs'
import { gateSections } from './gate.mjs'
import { contestants } from './pages.mjs'
import { serve } from './serve.mjs'
import { startSections } from './start.mjs'
import { header } from './tables.mjs'

const ROUNDS = Number(process.env.ROUNDS || 25)
/** The gate has many measures, each of many tags. */
const GATE_ROUNDS = Math.ceil(ROUNDS / 8)
const { ONLY } = process.env

const path = name => fileURLToPath(new URL(name, import.meta.url))

/** Starts Chromium, found as in the browser tests and with the same arguments. */
function launch() {
  if (!executablePath) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')
  return puppeteer.launch({ executablePath, args, protocolTimeout: 60_000 })
}

if (!existsSync(path('node_modules'))) execSync('npm ci --prefix bench', { cwd: path('..'), stdio: 'inherit' })
const subjects = contestants(name => readFileSync(path(name), 'utf8'))
const server = await serve()
server.add('/empty', '<!doctype html><title>Empty</title>')
const browser = await launch()
try {
  const sections = [header(await browser.version(), ROUNDS)]
  if (ONLY !== 'gate') sections.push(...(await startSections(browser, server, subjects, ROUNDS)))
  if (ONLY !== 'start') sections.push(...(await gateSections(browser, server, subjects, GATE_ROUNDS)))
  const markdown = await format(sections.join('\n'), { parser: 'markdown' })
  if (!ONLY) writeFileSync(path('../docs/benchmarks.md'), markdown)
  console.log(markdown)
} finally {
  await browser.close()
  server.close()
}
