/**
 * The start, and what it costs to ask: compared with the smallest of our peers.
 *
 * @module
 */
import { interleave } from './interleave.mjs'
import { acceptedCookies, bytes, callsASecond, startToReady } from './measure.mjs'
import { page } from './pages.mjs'
import { comparison, table } from './tables.mjs'

/** Adds a page and a script for each contestant to the server. Returns the rows, each with the URL of its page. */
const addPages = (server, rows) =>
  rows.map((row, i) => {
    server.add(`/${i}.js`, row.script)
    return { ...row, url: server.add(`/${i}`, page(row, `/${i}.js`)) }
  })

/** Measures all, and writes a section of Markdown for each. */
export async function startSections(browser, server, subjects, rounds) {
  const rows = addPages(server, subjects)
  for (const row of rows) row.cookies = await acceptedCookies(browser, row)
  const callers = [
    { ...rows[0], name: `${rows[0].name}, 'STATISTICS'`, ids: ['STATISTICS', 'MARKETING'] },
    ...rows.map(row => ({ ...row, name: `${row.name}, 'statistics'`, ids: ['statistics', 'marketing'] }))
  ]
  const first = await interleave(rounds, rows, row => startToReady(browser, row, []))
  const again = await interleave(rounds, rows, row => startToReady(browser, row, row.cookies))
  const calls = await interleave(rounds, callers, row => callsASecond(browser, row, row.cookies, row.ids))
  const sizes = rows.map(({ name, script }) => [name, ...bytes(script)])
  return [
    comparison('Start to ready, first visit, CPU slowed 4×', 'ms', first),
    comparison('Start to ready, visitor who has accepted, CPU slowed 4×', 'ms', again),
    comparison('Is this accepted?', 'million calls a second', calls),
    table('Bytes of the script', ['', 'raw', 'gzip', 'brotli'], sizes)
  ]
}
