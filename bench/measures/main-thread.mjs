/**
 * Measures the work of the main thread at the start, CPU slowed 4×.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { PEERS } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { between, startTrace, stopTrace } from '../trace.mjs'
import { visit } from '../visit.mjs'

export const rounds = 3

/** The end of the measure after the first answers, in milliseconds. By then, every banner is visible. */
const SETTLED = 600

const settle = `isReady.then(() => pause(${SETTLED})).then(() => performance.mark('settled'))`

const take = ({ browser, url }) =>
  visit(browser, url, { slowdown: 4, rest: 150, prepare: startTrace }, async page => {
    await page.evaluate(settle)
    return between(await stopTrace(page), 'start', 'settled')
  })

export const measure = bench => interleave(bench, { name: 'main thread', take })

export const tables = results => [
  table(
    'Main thread at the start, CPU slowed 4×, ms',
    [
      { head: 'busy', results, read: value => value.busy },
      { head: 'longest task', results, read: value => value.longest }
    ],
    { base: PEERS, text: `A first visit, until ${SETTLED} ms after the first answers. By then, a banner is visible.` }
  )
]
