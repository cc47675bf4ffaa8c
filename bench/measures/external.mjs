/**
 * Measures the time from the acceptance to the last of 100 external scripts.
 *
 * @module
 */
import { activation } from '../activation.mjs'
import { lateScript } from '../serve.mjs'
import { BY_HAND, oneOfEach } from '../subjects.mjs'
import { table } from '../tables.mjs'

const COUNT = 100

/** The delay of each script, in milliseconds. */
const DELAYS = [50, 0]

export const rounds = 3

const scripts = delay => Array.from({ length: COUNT }, (_, i) => ({ src: lateScript(i, delay) }))

export async function measure(bench) {
  const subjects = oneOfEach(bench.subjects)
  const results = {}
  for (const delay of DELAYS) {
    results[delay] = await activation({ ...bench, subjects }, `external ${delay}`, ['external'], scripts(delay))
  }
  return results
}

const order = ({ values }) => (values.every(({ inOrder }) => inOrder) ? 'kept' : 'lost')

export const tables = results => [
  table(
    'Accept → last of 100 external scripts, ms',
    [
      { head: 'each 50 ms on its way', results: results[50], read: value => value.wait },
      { head: 'no delay', results: results[0], read: value => value.wait },
      { head: 'their order', results: results[50], tell: order }
    ],
    { base: BY_HAND, text: 'All of them come from one host, over HTTP/1.1.' }
  )
]
