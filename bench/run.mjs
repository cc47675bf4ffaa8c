/**
 * Compares the script tag with the smallest of its peers, on this machine: `npm run build && npm run bench`.
 * Writes Markdown to the terminal and to `bench/results.md`. Compare ratios of one run; milliseconds are the machine's.
 *
 * @module
 */
import { execSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import puppeteer from 'puppeteer-core'
import { acceptedCookies, bytes, callsASecond, quantile, startToReady } from './measure.mjs'
import { contestants, page } from './pages.mjs'

const ROUNDS = Number(process.env.ROUNDS ?? 15)
const PEER = 'vanilla-cookieconsent'

const path = name => fileURLToPath(new URL(name, import.meta.url))
const read = name => readFileSync(path(name), 'utf8')

/** As in the browser tests. */
function findChromium() {
  const found = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe'
  ].find(path => path && existsSync(path))
  if (!found) throw new Error('No Chromium was found. Install it, or name it in CHROMIUM.')
  return found
}

const launch = () =>
  puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    protocolTimeout: 60_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })

/** Serves a page and a script for each contestant. Isolated pages have a clock of 5 µs instead of 100. */
async function serve(texts) {
  const files = new Map(
    contestants.flatMap((contestant, i) => [
      [`/${i}.html`, page(contestant, `/${i}.js`)],
      [`/${i}.js`, texts[i]]
    ])
  )
  const server = createServer((request, response) => {
    const body = files.get(request.url)
    const headers = {
      'content-type': request.url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp'
    }
    response.writeHead(body === undefined ? 404 : 200, headers).end(body)
  })
  await new Promise(resolve => void server.listen(0, '127.0.0.1', resolve))
  return server
}

/** Takes turns, so that what the machine does besides meets everyone; who begins changes from round to round. */
async function interleave(rows, measure) {
  const values = rows.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < rows.length; turn++) {
      const i = (round + turn) % rows.length
      values[i].push(await measure(rows[i]))
    }
  }
  return rows.map((row, i) => ({ ...row, values: values[i] }))
}

/** Writes a table: medians with their quartiles, and how they compare with the peer's of the same run. */
function table(title, unit, rows, scale = 1) {
  const peer = quantile(rows.find(row => row.name.startsWith(PEER)).values, 0.5)
  const lines = rows.map(({ name, values }) => {
    const [low, median, high] = [0.25, 0.5, 0.75].map(part => quantile(values, part))
    const [a, b, c] = [median, low, high].map(value => (value / scale).toFixed(1))
    return `| ${name} | ${a} | ${b}–${c} | ${(median / peer).toFixed(2)} |`
  })
  return `## ${title}\n\n| | median, ${unit} | quartiles | × ${PEER} |\n|---|--:|--:|--:|\n${lines.join('\n')}\n`
}

function bytesTable(texts) {
  const lines = contestants.map(({ name }, i) => {
    const { raw, gzip, brotli } = bytes(texts[i])
    return `| ${name} | ${raw} | ${gzip} | ${brotli} |`
  })
  return `## Bytes of the script\n\n| | raw | gzip | brotli |\n|---|--:|--:|--:|\n${lines.join('\n')}\n`
}

const header = version => `# Benchmark

${cpus()[0].model.trim()}, ${cpus().length} cores · ${version} · Node.js ${process.version} · ${new Date().toISOString().slice(0, 10)} · ${ROUNDS} interleaved rounds.
Another machine gives other numbers: compare the ratios of one run.
`

async function measureAll(browser, origin, texts) {
  const rows = contestants.map((contestant, i) => ({ ...contestant, url: `${origin}/${i}.html` }))
  for (const row of rows) row.cookies = await acceptedCookies(browser, row)

  const callers = rows.map(row => ({ ...row, name: `${row.name}: 'statistics'`, ids: ['statistics', 'marketing'] }))
  callers.unshift({ ...rows[0], name: `${rows[0].name}: 'STATISTICS'`, ids: ['STATISTICS', 'MARKETING'] })

  const first = await interleave(rows, row => startToReady(browser, row, []))
  const again = await interleave(rows, row => startToReady(browser, row, row.cookies))
  const calls = await interleave(callers, row => callsASecond(browser, row, row.cookies, row.ids))
  return [
    header(await browser.version()),
    table('Start to ready, first visit, CPU slowed 4×', 'ms', first),
    table('Start to ready, visitor who has accepted, CPU slowed 4×', 'ms', again),
    table('Is this accepted?', 'million calls a second', calls, 1e6),
    bytesTable(texts)
  ].join('\n')
}

async function run() {
  if (!existsSync(path('node_modules'))) execSync('npm ci --prefix bench', { cwd: path('..'), stdio: 'inherit' })
  const texts = contestants.map(({ script }) =>
    script(
      name => read(`../dist/${name}`),
      name => read(`node_modules/${PEER}/dist/${name}`)
    )
  )
  const [server, browser] = await Promise.all([serve(texts), launch()])
  try {
    const markdown = await measureAll(browser, `http://127.0.0.1:${server.address().port}`, texts)
    const pretty = await format(markdown, { parser: 'markdown' })
    writeFileSync(path('results.md'), pretty)
    console.log(pretty)
  } finally {
    await browser.close()
    server.close().closeAllConnections()
  }
}

await run()
