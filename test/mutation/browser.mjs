/**
 * Asks the pages of test/conformance whether they notice a mutant, in Chromium. Stryker's runners know no browser, so
 * that only its mutants are used.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer-core'
import { args, executablePath } from '../browser/find-chromium.mjs'
import { listPages } from '../conformance/pages.mjs'
import { answer } from '../conformance/server.mjs'
import { mutate } from './mutate.mjs'

/** So many pages are open at once, each in a browser of its own, as a mutant may hang it: most of the time they wait. */
const WORKERS = Number(process.env.TABS) || 2

/** A page has four times as long as without a mutant, and this, in milliseconds. */
const PATIENCE = 10_000

/** The harness: with most mutants a page waits until it gives up, so that it is to do so sooner. */
const harness = await readFile(new URL('../conformance/conformance.js', import.meta.url), 'utf8')
const hasty = harness.replace('limit = 4000', 'limit = 2800')

/** So often may a mutant be met on a page: more is a loop without an end. */
const HITS = 1_000_000

/** For a closer look: the ids of some mutants, as in `MUTANTS=4,7 npm run mutation gate`. */
const only = process.env.MUTANTS?.split(',')

const pause = milliseconds => new Promise(resolve => void setTimeout(resolve, milliseconds))
const within = (milliseconds, promise) => Promise.race([promise, pause(milliseconds)])

/** What the SDK finds: which mutant is active, or who wants to hear which mutants are met. */
const switchFor = (active, url) =>
  active
    ? `globalThis.__stryker__ = { activeMutant: '${active}', hitCount: 0, hitLimit: ${HITS} };`
    : `{
  const send = navigator.sendBeacon.bind(navigator)
  let met = []
  const set = (counts, id, count) => {
    if (!counts[id]) met.push(id)
    if (met.length === 1) queueMicrotask(() => { send('${url}/met', met.join()); met = [] })
    return (counts[id] = count)
  }
  globalThis.__stryker__ = { mutantCoverage: { static: new Proxy({}, { set }), perTest: {} } }
};`

async function textOf(request) {
  let text = ''
  for await (const part of request) text += part
  return text
}

/** The server of test/conformance with the SDK of mutants, and a browser. */
async function startWorker(files) {
  const worker = { active: undefined, met: new Set(), url: '', browser: undefined, tab: undefined }
  const respond = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (pathname === '/met') {
      for (const id of (await textOf(request)).split(',')) worker.met.add(id)
      return void response.writeHead(204).end()
    }
    const file = pathname.startsWith('/dist/') ? files.get(pathname.slice(6)) : undefined
    const text = pathname.endsWith('/conformance.js') ? hasty : file && switchFor(worker.active, worker.url) + file
    if (!text) return answer(request, response)
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(text)
  }
  // Who goes away in the middle is none of ours.
  const listener = (...both) => void respond(...both).catch(() => both[1].destroy())
  const servers = [createServer(listener), createServer(listener)]
  const listen = (server, port, host) =>
    new Promise((done, fail) => server.once('error', fail).listen(port, host, () => done(server.address().port)))
  const port = await listen(servers[0], 0, '127.0.0.1')
  await listen(servers[1], port, '::1').catch(() => {})
  worker.url = `http://localhost:${port}`
  await openBrowser(worker)
  worker.close = async () => {
    await worker.browser.close()
    for (const server of servers) server.close().closeAllConnections()
  }
  return worker
}

const ASK = `(() => {
  const { done = false, results = [] } = window.conformance ?? {}
  const { name, error } = results.find(result => result.error) ?? {}
  return { error: error && name + ': ' + error, isDone: done && results.length > 1 }
})()`

/** A process for each page costs as much as the page. */
const lean = ['--disable-features=IsolateOrigins,site-per-process,BackForwardCache', '--disable-site-isolation-trials']

async function openBrowser(worker) {
  worker.browser = await puppeteer.launch({ executablePath, args: [...args, ...lean] })
  ;[worker.tab] = await worker.browser.pages()
  // In a tab that nobody looks at nothing tells of the focus.
  await worker.tab.bringToFront()
}

/** Leaves nothing of the last visit. A tab that hangs goes with its browser. */
async function clear(worker, origins) {
  const { tab } = worker
  const cleared = tab.goto('about:blank').then(async () => {
    const client = await tab.createCDPSession()
    await client.send('Network.clearBrowserCookies')
    for (const origin of origins) await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await client.detach()
    return true
  })
  if (
    await within(
      10_000,
      cleared.catch(() => false)
    )
  )
    return
  worker.browser.process()?.kill('SIGKILL')
  await openBrowser(worker)
}

/**
 * Opens a page for a new visitor, with the active mutant.
 *
 * @returns What it noticed first, or nothing; how long it took.
 */
async function visit(worker, { path, host }, limit) {
  const address = new URL(path, worker.url)
  if (host) address.hostname = host
  await clear(worker, [worker.url, worker.url.replace('localhost', '127.0.0.1'), address.origin])
  const begin = Date.now()
  const end = begin + limit
  const { tab } = worker
  tab.goto(address.href).catch(() => {})
  let found
  while (!found && Date.now() < end) {
    await pause(50)
    // While it goes elsewhere there is nobody to answer.
    const report = await within(
      end - Date.now(),
      tab.evaluate(ASK).catch(() => {})
    )
    if (report?.error || report?.isDone) found = report
  }
  const took = Date.now() - begin
  return { took, error: found ? found.error : 'not finished', status: found ? 'Killed' : 'Timeout' }
}

/** The addresses of pages by the names of their files: `order`, or `order?policy=strict` for one of them. */
async function addressesOf(names) {
  const pages = await listPages()
  return names.flatMap(name => {
    const page = pages.find(({ file }) => file === `${name}.html`)
    if (!page) throw new Error(`no page ${name}`)
    return page.addresses.map(address => ({ ...address, name: `${name} (${address.policy})` }))
  })
}

/** Measures the pages without a mutant, and finds out which mutants each meets; the fastest come first. */
async function measure(workers, addresses) {
  const left = [...addresses]
  const measured = []
  await Promise.all(
    workers.map(async worker => {
      for (let address = left.shift(); address; address = left.shift()) {
        worker.met = new Set()
        let found
        // Others may use this machine as well.
        for (let times = 0; times < 4 && (!found || found.error); times++) found = await visit(worker, address, 120_000)
        const { took, error } = found
        if (process.env.VERBOSE) console.error(address.name, took, worker.met.size, error ?? '')
        if (error) throw new Error(`${address.name} fails without a mutant: ${error}`)
        measured.push({ ...address, took, met: worker.met })
      }
    })
  )
  return measured.sort((a, b) => a.took - b.took)
}

/**
 * Mutates a file, and asks pages for each mutant until one notices it.
 *
 * @param statusOf What is known of a mutant already: then no page is asked.
 * @returns Its mutants with their `status`, and its source, as in Stryker's report.
 */
export async function mutateInBrowser(name, pages, statusOf) {
  const { source, mutants, files } = await mutate(`src/${name}.ts`)
  // Stryker's reports count lines and columns from one.
  const onward = ({ line, column }) => ({ line: line + 1, column: column + 1 })
  for (const mutant of mutants) {
    mutant.location = { start: onward(mutant.location.start) }
    mutant.status ??= statusOf(mutant)
  }
  const workers = await Promise.all(Array.from({ length: WORKERS }, () => startWorker(files)))
  try {
    const measured = await measure(workers, await addressesOf(pages))
    for (const mutant of mutants) if (only && !only.includes(mutant.id)) mutant.status = 'Ignored'
    const left = mutants.filter(mutant => !mutant.status)
    const ask = (worker, page, active) => {
      worker.active = active
      return visit(worker, page, 4 * page.took + PATIENCE)
    }
    const test = async (worker, mutant) => {
      const asked = measured.filter(({ met }) => met.has(mutant.id))
      mutant.status = asked.length ? 'Survived' : 'NoCoverage'
      for (const page of asked) {
        const { error, status } = await ask(worker, page, mutant.id)
        // What a busy machine has noticed is not noticed again, or, if it only took too long, without the mutant as well.
        if (!error || !(await ask(worker, page, mutant.id)).error) continue
        if (status === 'Timeout' && (await ask(worker, page)).error) continue
        Object.assign(mutant, { status, statusReason: `${page.name}: ${error}` })
        return
      }
    }
    await Promise.all(
      workers.map(async worker => {
        for (let mutant = left.shift(); mutant; mutant = left.shift()) {
          await test(worker, mutant)
          if (only || process.env.VERBOSE) console.error(mutant.id, mutant.status, mutant.statusReason)
        }
      })
    )
  } finally {
    for (const worker of workers) await worker.close()
  }
  return { source, mutants }
}
