/**
 * Accept → last of many inline scripts.
 *
 * @module
 */
import { activation } from '../activation.mjs'
import { BY_HAND, oneOfEach } from '../subjects.mjs'
import { table } from '../tables.mjs'

const COUNTS = [1, 10, 100, 1000, 10_000]

export const rounds = 3

const headOf = count => count.toLocaleString('en')

// No two texts are alike, or the browser would compile but one.
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

const text = `CPU not slowed. What a visitor waits for is counted from the call that accepts; on the bare page, from the first script
that the parser comes to. The loop by hand paints nothing in between. nanoconsent lets the browser paint before it runs
anything: “without the frame” counts from then. The main thread is busy for as long as a processor works for it, frames
included; what else runs on the machine hardly shows there.`

export function tables(results) {
  const series = (title, read, options) =>
    table(
      title,
      COUNTS.map(count => ({ head: headOf(count), results: results[count], read: value => value[read] })),
      { base: BY_HAND, ...options }
    )
  const last = { head: '10,000', results: results[10_000] }
  return [
    series('Accept → last inline script, as a visitor waits, ms', 'wait', { text }),
    series('Accept → last inline script, without the frame that comes first, ms', 'work'),
    series('Accept → last inline script, the main thread is busy, ms', 'busy'),
    series('Page with gated inline scripts → parsed, ms', 'parsed'),
    table(
      'A page with 10,000 inline scripts while they run, ms',
      [
        { ...last, head: 'accept → painted', read: value => value.frame },
        { ...last, head: 'longest task', read: value => value.longest }
      ],
      { base: BY_HAND }
    )
  ]
}
