/**
 * The targets of this project, and whether this run met them.
 *
 * @module
 */
import { medianOf } from './statistics.mjs'
import { BY_HAND, GATING_PEERS, HEADLESS_PEER, OURS, OURS_HEADLESS, PEER, UNGATED } from './subjects.mjs'

const ratio = (results, name, base, read) => medianOf(results, name, read) / medianOf(results, base, read)

/** Returns the ratio of the worse of our two builds. */
const worse = (results, base, read) => Math.max(...[OURS, OURS_HEADLESS].map(name => ratio(results, name, base, read)))

const bestPeer = (results, read) => Math.min(...GATING_PEERS.map(name => medianOf(results, name, read)))

/** Counts our values that do not pass. */
const failures = (results, passes) =>
  results
    .filter(({ name }) => [OURS, OURS_HEADLESS].includes(name))
    .flatMap(({ values }) => values)
    .filter(value => !passes(value)).length

/** The targets: `read` finds a number in the results of a measure, and `limit` is its maximum. */
const targets = [
  {
    measure: 'bytes',
    what: `bytes, brotli, × ${PEER}`,
    limit: 0.65,
    read: results => ratio(results, OURS, PEER, value => value.brotli)
  },
  {
    measure: 'bytes',
    what: `bytes, headless, brotli, × ${HEADLESS_PEER}`,
    limit: 0.6,
    read: results => ratio(results, OURS_HEADLESS, HEADLESS_PEER, value => value.brotli)
  },
  {
    measure: 'start',
    what: `start to ready, × ${PEER}`,
    limit: 0.5,
    read: ({ first }) => ratio(first, OURS, PEER)
  },
  {
    measure: 'start',
    what: `start to ready, headless, × ${HEADLESS_PEER}`,
    limit: 0.5,
    read: ({ first }) => ratio(first, OURS_HEADLESS, HEADLESS_PEER)
  },
  {
    measure: 'banner',
    what: 'banner opaque, × the best peer that gates',
    limit: 0.7,
    read: results => medianOf(results, OURS, value => value.opaque) / bestPeer(results, value => value.opaque)
  },
  {
    measure: 'inline',
    what: `1,000 inline scripts, as a visitor waits, × ${BY_HAND}`,
    limit: 1.25,
    read: results => worse(results[1000], BY_HAND, value => value.wait)
  },
  {
    measure: 'inline',
    what: `1,000 inline scripts, without the frame, × ${BY_HAND}`,
    limit: 1.25,
    read: results => worse(results[1000], BY_HAND, value => value.work)
  },
  {
    measure: 'external',
    what: `100 external scripts of 50 ms, in order, × ${BY_HAND}`,
    limit: 1.1,
    read: results => worse(results[50], BY_HAND, value => value.wait)
  },
  {
    measure: 'decline',
    what: `150 cookies, every place, × ${BY_HAND}, one place`,
    limit: 1.5,
    read: results => worse(results[150], BY_HAND)
  },
  ...['flat', 'nested'].map(shape => ({
    measure: 'nodes',
    what: `10,000 foreign elements, ${shape}, observed, × ${UNGATED}`,
    limit: 1.2,
    read: results => worse(results, UNGATED, value => value[shape].observed)
  })),
  {
    measure: 'heap',
    what: 'heap, KiB',
    limit: 100,
    read: results => medianOf(results, OURS)
  },
  {
    measure: 'probes',
    what: 'probes that fail',
    limit: 0,
    read: results => failures(Object.values(results).flat(), ({ passed }) => passed)
  },
  {
    measure: 'cookies',
    what: 'kinds of cookies that are left',
    limit: 0,
    read: results => failures(results, left => !left.length)
  }
]

/** Writes the targets whose measures ran. */
export function targetTable(results) {
  const lines = targets
    .filter(({ measure }) => results[measure])
    .map(({ measure, what, limit, read }) => {
      const value = read(results[measure])
      return `| ${what} | ≤ ${limit} | ${Number(value.toFixed(2))} | ${value <= limit ? 'met' : '**not met**'} |`
    })
  const text =
    'If both builds of nanoconsent are measured, the worse one counts. The reasons for the missed targets: [targets.md](targets.md).'
  return ['## Targets', '', text, '', '| | target | measured | |', '| --- | --: | --: | --- |', ...lines].join('\n')
}
