/**
 * Measures the time from the acceptance to the last gated script.
 *
 * @module
 */
import { interleave } from './interleave.mjs'
import { between, startTrace, stopTrace } from './trace.mjs'
import { visit } from './visit.mjs'

/** The time for which a page waits for its scripts, in milliseconds. */
const PATIENCE = 15_000

/**
 * Writes the code of a page that measures itself. `measure()` accepts as a click would, and returns times in milliseconds. It
 * checks that no script runs before, and that every script has run after.
 */
const code = ({ acceptAll }, count) => `
  let finished, accepted, painted, first, last
  const all = new Promise(resolve => (finished = resolve))
  ran = i => {
    last = performance.now()
    first ??= last
    if (order.push(i) === ${count}) finished()
  }
  parsing = () => (accepted = performance.now())
  function click() {
    const frame = new Promise(requestAnimationFrame).then(task).then(() => (painted = performance.now()))
    document.querySelector('p').textContent = 'Thank you'
    performance.mark('accepted')
    accepted = performance.now()
    ${acceptAll}
    return Promise.all([frame, all])
  }
  const allHaveRun = () => {
    if (order.length !== ${count}) throw new Error(order.length + ' scripts of ${count} have run')
    return order.every((i, at) => i === at)
  }
  async function parse() {
    setTimeout(finished, ${PATIENCE})
    await all
    return { inOrder: allHaveRun(), wait: last - accepted, running: last - first }
  }
  async function measure() {
    await isReady
    await pause(100)
    if (order.length) throw new Error(order.length + ' gated scripts have run before the acceptance')
    setTimeout(finished, ${PATIENCE})
    await new Promise(resolve => setTimeout(() => click().then(resolve)))
    performance.mark('finished')
    const inOrder = allHaveRun()
    // A subject that paints first begins its work after the frame.
    const begin = first > painted ? painted : accepted
    return {
      inOrder,
      parsed: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd - begun,
      wait: last - accepted,
      work: last - begin,
      running: last - first,
      frame: painted - accepted
    }
  }`

/** Accepts, and adds the work of the main thread. The bare page is only parsed. */
const take = ({ browser, url, subject }) =>
  visit(browser, url, {}, async page => {
    if (!subject.acceptAll) return page.evaluate('parse()')
    await startTrace(page)
    const measured = await page.evaluate('measure()')
    return { ...measured, ...between(await stopTrace(page), 'accepted', 'finished') }
  })

/** Measures the acceptance on a page with these gated scripts. */
export const activation = (bench, name, needs, scripts) =>
  interleave(bench, {
    name,
    needs,
    page: subject => ({ site: { scripts }, code: code(subject, scripts.length) }),
    take
  })
