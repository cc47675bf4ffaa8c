/**
 * The pages of the benchmark. Pages differ only in their SDK.
 *
 * @module
 */
import { script } from './markup.mjs'

const CONTENT = `<p>May we?</p>${'<p>A page has something to say, too.</p>'.repeat(5)}`

/**
 * Writes the first script of every page. The clock starts before the SDK's code in the page, and stops with the first answers.
 * Gated scripts call `ran(i)`. The page calls `parsing()` before scripts that are not gated.
 */
const prelude = ({ ids, ask }) => `
  performance.mark('start')
  const begun = performance.now()
  let ready
  const isReady = new Promise(resolve => (ready = () => {
    const answers = ${JSON.stringify(ids)}.map(id => ${ask ?? 'false'})
    resolve({ answers, milliseconds: performance.now() - begun })
  }))
  const order = []
  let ran = i => order.push(i)
  let parsing = () => {}
  const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))
  const task = () => scheduler.postTask(() => {}, { priority: 'user-blocking' })
  /** Waits until this holds; fails after a time in milliseconds. */
  async function until(holds, { within = 5000, what = holds } = {}) {
    for (const end = performance.now() + within; !(await holds()); await pause(1)) {
      if (performance.now() > end) throw new Error('not within ' + within + ' ms: ' + what)
    }
  }`

/**
 * Writes a page.
 *
 * @param {import('./subjects.mjs').Subject} subject
 * @param {{ site?: Partial<import('./subjects.mjs').Site>, code?: string }} options `code` is the code of the
 *   measure in the page. It runs before the SDK.
 */
export function writePage(subject, { site = {}, code = '' } = {}) {
  const whole = { scripts: [], cookies: ['_ga'], ...site }
  const part = name => subject[name]?.(whole) ?? ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>
${script({ nonce: whole.nonce }, prelude(subject) + code)}
${part('head')}</head>
<body>${CONTENT}
${part('tags')}
${part('end')}</body></html>`
}
