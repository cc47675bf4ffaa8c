/**
 * Measures a click on Accept while 50 gated scripts wait, of 10 ms each.
 *
 * @module
 */
import { interleave } from '../interleave.mjs'
import { sight } from '../sight.mjs'
import { PEER } from '../subjects.mjs'
import { table } from '../tables.mjs'
import { visit } from '../visit.mjs'

const COUNT = 50

export const rounds = 3

/** The time until a visible banner listens, in milliseconds. tarteaucitron takes half a second. */
const LISTENS = 700

const scripts = Array.from({ length: COUNT }, (_, i) => ({
  text: `ran(${i}); for (const end = performance.now() + 10; performance.now() < end; );`
}))

/** Event Timing measures from the input until the next paint, in steps of 8 ms. It reports nothing below 16 ms. */
const code = subject => `${sight(subject)}
  let slowest = 16
  let clicked, last
  ran = i => {
    last = performance.now()
    order.push(i)
  }
  addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), true)
  new PerformanceObserver(list => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) slowest = Math.max(slowest, duration)
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
  // A browser without a screen reports a paint only with the next frame, so request frames without end.
  let frames = 0
  function tick() {
    document.querySelector('p').textContent = frames++
    requestAnimationFrame(tick)
  }
  async function target() {
    await isReady
    tick()
    await until(isOpaque)
    await pause(${LISTENS})
    if (order.length) throw new Error(order.length + ' gated scripts have run before the click')
    const { left, top, width, height } = findButton().getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  async function measure() {
    await until(() => order.length === ${COUNT}, { within: 15_000, what: 'all scripts run after the click' })
    await pause(300)
    return { interaction: slowest, all: last - clicked }
  }`

const take = ({ browser, url }) =>
  visit(browser, url, {}, async page => {
    const { x, y } = await page.evaluate('target()')
    await page.mouse.click(x, y)
    return page.evaluate('measure()')
  })

export const measure = bench =>
  interleave(
    { ...bench, subjects: bench.subjects.filter(({ kind, button }) => kind !== 'headless' && button) },
    { name: 'click', needs: ['inline'], page: subject => ({ site: { scripts }, code: code(subject) }), take }
  )

export const tables = results => [
  table(
    'A click on Accept, with 50 gated scripts of 10 ms each, ms',
    [
      { head: 'interaction to next paint (INP)', results, read: value => value.interaction, digits: 0 },
      { head: 'click → last script has begun', results, read: value => value.all }
    ],
    { base: PEER, text: 'A real click of the mouse, CPU not slowed. INP comes in steps of 8 ms; 16 is 16 or less.' }
  )
]
