/**
 * Measures the heap of an SDK, over the bare page.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { PEERS, UNGATED } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

export const rounds = 2

const take = ({ browser, url }) =>
  visit(browser, url, {}, async page => {
    await page.evaluate('isReady.then(() => pause(500))')
    const session = await page.createCDPSession()
    await session.send('HeapProfiler.enable')
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 1024
  })

/** Subtracts the bare page's heap of the same round. */
export async function measure(bench) {
  const results = await interleave(bench, { name: 'heap', take, atOnce: 4 })
  const { values: bare } = results.find(({ name }) => name === UNGATED)
  return results.map(result => ({ ...result, values: result.values.map((value, i) => value - bare[i]) }))
}

export const tables = results => [
  table('Heap', [{ head: 'KiB over the bare page', results }], {
    base: PEERS,
    text: 'A first visit, half a second after the first answers, after two garbage collections.'
  })
]
