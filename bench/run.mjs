/**
 * Compares the script tag with the smallest of its peers, on this machine: `npm run build && npm run bench`.
 * Writes Markdown to the terminal and to `docs/benchmarks.md`. Another number of rounds: `ROUNDS=5 npm run bench`.
 *
 * @module
 */
import { execSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import puppeteer from 'puppeteer-core'
import { args, executablePath } from '../test/browser/find-chromium.mjs'
import { acceptedCookies, bytes, callsASecond, startToReady } from './measure.mjs'
import { contestants, page } from './pages.mjs'
import { comparison, header, table } from './tables.mjs'

const ROUNDS = Number(process.env.ROUNDS || 25)

const path = name => fileURLToPath(new URL(name, import.meta.url))

/** Starts Chromium, found as in the browser tests and with the same arguments. */
function launch() {
  if (!executablePath) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')
  return puppeteer.launch({ executablePath, args, protocolTimeout: 60_000 })
}

/** Serves a page and a script for each contestant. Isolated pages have a clock of 5 µs instead of 100. */
async function serve(rows) {
  const files = new Map([['/empty', '<!doctype html><title>Empty</title>']])
  rows.forEach((row, i) => files.set(`/${i}`, page(row, `/${i}.js`)).set(`/${i}.js`, row.script))
  const server = createServer(({ url }, response) => {
    const headers = {
      'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp'
    }
    response.writeHead(files.has(url) ? 200 : 404, headers).end(files.get(url))
  })
  await new Promise(resolve => void server.listen(0, '127.0.0.1', resolve))
  return server
}

/** Takes turns, so that what the machine does besides meets everyone; who begins changes from round to round. */
async function interleave(rows, measure) {
  const results = rows.map(({ name }) => ({ name, values: [] }))
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < rows.length; turn++) {
      const i = (round + turn) % rows.length
      results[i].values.push(await measure(rows[i]))
    }
  }
  return results
}

async function measureAll(browser, rows) {
  for (const row of rows) row.cookies = await acceptedCookies(browser, row)
  const callers = [
    { ...rows[0], name: `${rows[0].name}, 'STATISTICS'`, ids: ['STATISTICS', 'MARKETING'] },
    ...rows.map(row => ({ ...row, name: `${row.name}, 'statistics'`, ids: ['statistics', 'marketing'] }))
  ]
  const first = await interleave(rows, row => startToReady(browser, row, []))
  const again = await interleave(rows, row => startToReady(browser, row, row.cookies))
  const calls = await interleave(callers, row => callsASecond(browser, row, row.cookies, row.ids))
  const sizes = rows.map(({ name, script }) => [name, ...bytes(script)])
  return [
    header(await browser.version(), ROUNDS),
    comparison('Start to ready, first visit, CPU slowed 4×', 'ms', first),
    comparison('Start to ready, visitor who has accepted, CPU slowed 4×', 'ms', again),
    comparison('Is this accepted?', 'million calls a second', calls),
    table('Bytes of the script', ['', 'raw', 'gzip', 'brotli'], sizes)
  ].join('\n')
}

if (!existsSync(path('node_modules'))) execSync('npm ci --prefix bench', { cwd: path('..'), stdio: 'inherit' })
const rows = contestants(name => readFileSync(path(name), 'utf8'))
const server = await serve(rows)
const browser = await launch()
try {
  rows.forEach((row, i) => (row.url = `http://127.0.0.1:${server.address().port}/${i}`))
  const markdown = await format(await measureAll(browser, rows), { parser: 'markdown' })
  writeFileSync(path('../docs/benchmarks.md'), markdown)
  console.log(markdown)
} finally {
  await browser.close()
  server.close()
}
