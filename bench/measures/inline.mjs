/**
 * Measures the time from the acceptance to the last of many inline scripts.
 *
 * @module
 */
import { activation } from '../activation.mjs'
import { BY_HAND, oneOfEach } from '../subjects.mjs'
import { table } from '../tables.mjs'

const COUNTS = [1, 10, 100, 1000, 10_000]

export const rounds = 3

const headOf = count => count.toLocaleString('en')

// All texts differ, because the browser compiles equal ones once.
const scripts = count => Array.from({ length: count }, (_, i) => ({ text: `ran(${i})` }))

export async function measure(bench) {
  const subjects = oneOfEach(bench.subjects)
  const results = {}
  for (const count of COUNTS) {
    const name = `inline ${headOf(count)}`
    results[count] = await activation({ ...bench, subjects }, name, ['inline'], scripts(count))
  }
  return results
}

const text = `CPU not slowed. A visitor's wait begins with the call that accepts; on the bare page, with the first script that the parser
reaches. The loop by hand paints nothing in between. With nanoconsent, the browser paints before the first script runs.`

const busyText = `The time for which a processor works for it, frames included. Other programs on the machine hardly affect it.`

export function tables(results) {
  const column = (count, read, head = headOf(count)) => ({ head, results: results[count], read: value => value[read] })
  const series = (title, read, text) =>
    table(
      title,
      COUNTS.map(count => column(count, read)),
      { base: BY_HAND, text }
    )
  return [
    series('Accept → last inline script, as a visitor waits, ms', 'wait', text),
    series('Accept → last inline script, the main thread is busy, ms', 'busy', busyText),
    table(
      'Many inline scripts, more closely, ms',
      [
        column(1000, 'work', '1,000: without the frame → last'),
        column(10_000, 'work', '10,000: without the frame → last'),
        column(10_000, 'parsed', '10,000: page → parsed'),
        column(10_000, 'frame', '10,000: accept → painted'),
        column(10_000, 'longest', '10,000: longest task')
      ],
      {
        base: BY_HAND,
        text: '“Without the frame” begins with the acceptance, or with the frame if the subject paints first.'
      }
    )
  ]
}
