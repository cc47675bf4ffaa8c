/**
 * Measures the time from the navigation to an opaque banner, and the layout shift in between; CPU slowed 4×.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { sight } from '../sight.mjs'
import { PEER } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

export const rounds = 5

/** The time after the banner in which shifts still count, in milliseconds. */
const AFTER = 300

const code = subject => `${sight(subject)}
  let shift = 0
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const opaque = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no banner to be seen')), 10_000)
    const sample = () => (isOpaque() ? resolve(performance.now()) : requestAnimationFrame(sample))
    requestAnimationFrame(sample)
  })
  const measure = () => opaque.then(milliseconds => pause(${AFTER}).then(() => ({ opaque: milliseconds, shift })))`

const take = ({ browser, url }) => visit(browser, url, { slowdown: 4, rest: 150 }, page => page.evaluate('measure()'))

export const measure = bench =>
  interleave(
    { ...bench, subjects: bench.subjects.filter(({ kind, button }) => kind !== 'headless' && button) },
    { name: 'banner', page: subject => ({ code: code(subject) }), take }
  )

export const tables = results => [
  table(
    'Navigation → banner opaque, CPU slowed 4×',
    [
      { head: 'ms', results, read: value => value.opaque },
      { head: 'layout shift (CLS)', results, read: value => value.shift, digits: 3, plain: true }
    ],
    {
      base: PEER,
      text: `The first frame in which its button to accept is in the viewport, and nothing around it is transparent or moving. The
banners of c15t, django-cookie-consent and by hand have the same three lines of style in the page.`
    }
  )
]
