/**
 * What this project wants to reach, and whether this run did.
 *
 * @module
 */
import { medianOf } from './statistics.mjs'
import { BY_HAND, HEADLESS_PEER, PEER, subjects, UNGATED } from './subjects.mjs'

const [OURS, OURS_HEADLESS] = ['with a banner', 'headless'].map(
  wanted => subjects.find(({ name, kind }) => name.startsWith('nanoconsent') && kind === wanted).name
)

/** Peers that gate by themselves: with django-cookie-consent the page does. */
const GATING = ['vanilla-cookieconsent', 'Klaro', 'tarteaucitron', 'c15t']

const ratio = (results, name, base, read) => medianOf(results, name, read) / medianOf(results, base, read)

/** Of the two that this project ships, the worse. */
const worse = (results, base, read) => Math.max(...[OURS, OURS_HEADLESS].map(name => ratio(results, name, base, read)))

const brotli = value => value.brotli
const wait = value => value.wait

const shapes = ['flat', 'nested'].flatMap(shape => ['observed', 'painted'].map(until => value => value[shape][until]))

const best = (results, read) => Math.min(...GATING.map(name => medianOf(results, name, read)))

const failed = probes =>
  Object.entries(probes).flatMap(([probe, results]) =>
    results
      .filter(({ name }) => [OURS, OURS_HEADLESS].includes(name))
      .filter(({ values }) => !values.every(value => (probe === 'cookies' ? !value.length : value.passed)))
      .map(({ name }) => `${name}: ${probe}`)
  )

/** Each finds its number in the results of one measure. */
const targets = [
  ['bytes', 'bytes, with a banner, brotli', 0.65, `× ${PEER}`, r => ratio(r, OURS, PEER, brotli)],
  ['bytes', 'bytes, headless, brotli', 0.6, `× ${PEER}`, r => ratio(r, OURS_HEADLESS, HEADLESS_PEER, brotli)],
  ['start', 'start to ready, with a banner', 0.5, `× ${PEER}`, r => ratio(r.first, OURS, PEER)],
  ['start', 'start to ready, headless', 0.5, `× ${PEER}`, r => ratio(r.first, OURS_HEADLESS, HEADLESS_PEER)],
  [
    'banner',
    'banner opaque',
    0.7,
    '× the best peer that gates',
    r => medianOf(r, OURS, v => v.opaque) / best(r, v => v.opaque)
  ],
  ['inline', '1,000 inline scripts, as a visitor waits', 1.25, '× by hand', r => worse(r[1000], BY_HAND, wait)],
  ['inline', '1,000 inline scripts, without the frame', 1.25, '× by hand', r => worse(r[1000], BY_HAND, v => v.work)],
  ['external', '100 external scripts, in order', 1.1, '× by hand', r => worse(r[50], BY_HAND, wait)],
  ['decline', '150 cookies, every variant', 1.5, '× by hand', r => worse(r[150], BY_HAND)],
  [
    'nodes',
    '10,000 foreign elements, the worst of four',
    1.2,
    '× the bare page',
    r => Math.max(...shapes.map(read => worse(r, UNGATED, read)))
  ],
  ['heap', 'heap, with a banner', 100, 'KiB', r => medianOf(r, OURS)],
  ['probes', 'probes that fail', 0, '', r => failed(r).length]
]

/** Writes the targets whose measures were taken. */
export function targetTable(results) {
  const lines = targets
    .filter(([measure]) => results[measure])
    .map(([measure, what, limit, unit, read]) => {
      const value = read(results[measure])
      const text = Number.isInteger(value) ? `${value}` : value.toFixed(2)
      return `| ${what} | ≤ ${limit} ${unit} | ${text} | ${value <= limit ? 'met' : '**not met**'} |`
    })
  return ['## Targets', '', '| | target | measured | |', '| --- | --: | --: | --- |', ...lines].join('\n')
}
