/**
 * The gate, compared with the smallest loop by hand and with the smallest of its peers.
 *
 * @module
 */
import { addExternal, addForeign, addInline, BARE, LOOP } from './gate-pages.mjs'
import { activation, insertion } from './gate-measure.mjs'
import { interleave } from './interleave.mjs'
import { comparison, median, series } from './tables.mjs'

const COUNTS = [10, 100, 1000, 10_000]
const DELAYS = [50, 0]
const NODES = 10_000
const SHAPES = [
  ['flat', 'observed', 'flat → observers are done'],
  ['nested', 'observed', 'in 100 containers → observers are done'],
  ['flat', 'painted', 'flat → painted'],
  ['nested', 'painted', 'in 100 containers → painted']
]

const header = rounds => `## The gate

${rounds} interleaved rounds, CPU not slowed, a new page each time. The loop by hand is the smallest that runs what was held
back, in one task: it knows no consent, paints nothing in between, and loses the order of external scripts. What a
visitor waits for is counted from the call that accepts. nanoconsent lets the browser paint before it runs anything:
“without the frame” counts from then. The main thread is busy for as long as a processor works for it, frames included;
what else runs on the machine hardly shows there. The external scripts come from one host, over HTTP/1.1.
`

/** Results with one number of each value; `read` finds it. */
const pick = (results, read) =>
  results.map(result => ({ ...result, values: result.values.map(value => value && read(value)) }))

const withOrder = results =>
  results.map(result => ({ ...result, more: [result.values.every(value => value?.inOrder) ? 'kept' : 'lost'] }))

/** Adds what a node costs more than on the bare page. */
function withCost(results) {
  const { values: bare } = results.find(({ name }) => name === BARE)
  const cost = ({ values }) => median(values.map((value, i) => ((value - bare[i]) * 1000) / NODES))
  return results.map(result => ({ ...result, more: [cost(result).toFixed(2)] }))
}

/** Measures all, and writes a section of Markdown for each. */
export async function gateSections(browser, server, subjects, rounds) {
  const activate = rows => interleave(rounds, rows, row => activation(browser, row))
  const inline = []
  for (const count of COUNTS) inline.push(await activate(addInline(server, subjects, count)))
  const external = []
  for (const delay of DELAYS) external.push(await activate(addExternal(server, subjects, 100, delay)))
  const foreign = addForeign(server, subjects, NODES)
  const inserted = await interleave(rounds, foreign, row => insertion(browser, row))

  const counts = COUNTS.map(count => count.toLocaleString('en'))
  const inlineSeries = (title, read) =>
    series(
      title,
      counts,
      inline.map(results => pick(results, read)),
      LOOP
    )
  const most = inline.at(-1)
  return [
    header(rounds),
    inlineSeries('Page with gated inline scripts → parsed, ms', ({ parsed }) => parsed),
    inlineSeries('Accept → last inline script, as a visitor waits, ms', ({ wait }) => wait),
    inlineSeries('Accept → last inline script, without the frame that comes first, ms', ({ work }) => work),
    inlineSeries('First → last inline script, ms', ({ running }) => running),
    inlineSeries('Accept → last inline script, the main thread is busy, ms', ({ busy }) => busy),
    comparison(
      'Accept → painted, 10,000 inline',
      'ms',
      pick(most, ({ frame }) => frame),
      { base: LOOP }
    ),
    comparison(
      'Longest task after the acceptance, 10,000 inline',
      'ms',
      pick(most, ({ longest }) => longest),
      {
        base: LOOP
      }
    ),
    ...external.map((results, i) =>
      comparison(
        `Accept → last of 100 external scripts, ${DELAYS[i] ? `each ${DELAYS[i]} ms on its way` : 'no delay'}`,
        'ms',
        pick(withOrder(results), ({ wait }) => wait),
        { base: LOOP, more: ['order'] }
      )
    ),
    ...SHAPES.map(([shape, until, title]) =>
      comparison(
        `Inserting 10,000 foreign elements, ${title}`,
        'ms',
        withCost(pick(inserted, value => value[shape][until])),
        { base: BARE, more: ['µs more an element'] }
      )
    )
  ]
}
