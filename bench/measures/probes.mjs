/**
 * Probes the behaviour of each subject. A probe passes or fails.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { interleave } from '../interleave.mjs'
import { json } from '../markup.mjs'
import { lateScript, lateText } from '../serve.mjs'
import { oneOfEach } from '../subjects.mjs'
import { mark, table } from '../tables.mjs'
import { visit } from '../visit.mjs'

export const rounds = 1

const NONCE = 'bench'
const POLICY = { 'content-security-policy': `script-src 'self' 'nonce-${NONCE}'` }

const inline = i => ({ text: lateText(i) })
const external = (i, delay = 0) => ({ src: lateScript(i, delay) })
const hash = text => `sha384-${createHash('sha384').update(text).digest('base64')}`

const insertionOf = ({ insert, tags }, tag) =>
  insert?.(tag) ??
  `document.body.append(document.createRange().createContextualFragment(${json(tags({ scripts: [tag] }))}))`

/** `run` is code that accepts and watches. It returns whether the probe passes. */
const probes = [
  {
    name: 'order',
    what: 'inline and external scripts run in the order of the document',
    needs: ['inline'],
    scripts: [inline(0), external(1, 50), inline(2), external(3), external(4, 20), inline(5)],
    run: ({ acceptAll }) => `${acceptAll}
      await until(() => order.length === 6)
      return String(order) === '0,1,2,3,4,5'`
  },
  {
    name: 'once',
    what: 'scripts run once, even after a second acceptance (Klaro has `onlyOnce` for that, off by default)',
    scripts: [inline(0), external(1)],
    run: ({ acceptAll }) => `${acceptAll}
      await until(() => order.length === 2)
      ${acceptAll}
      await pause(300)
      return order.length === 2`
  },
  {
    name: 'early tag',
    what: 'a script that is inserted before the acceptance waits for it (c15t gets it by a call)',
    needs: ['late'],
    scripts: [],
    run: subject => `${insertionOf(subject, inline(0))}
      await pause(200)
      if (order.length) return false
      ${subject.acceptAll}
      await until(() => order.length)
      return true`
  },
  {
    name: 'late tag',
    what: 'a script that is inserted after the acceptance runs (c15t gets it by a call, too)',
    needs: ['late'],
    scripts: [],
    run: subject => `${subject.acceptAll}
      await pause(200)
      ${insertionOf(subject, inline(0))}
      await until(() => order.length)
      return true`
  },
  {
    name: 'nonce',
    what: `scripts with the nonce of the policy \`'self' 'nonce-…'\` run: one inline, one of another origin`,
    scripts: server => [
      { ...inline(0), nonce: NONCE },
      { src: server.address(lateScript(1, 0), 'localhost'), nonce: NONCE }
    ],
    nonce: NONCE,
    headers: POLICY,
    run: ({ acceptAll }) => `${acceptAll}
      await until(() => order.length === 2)
      return true`
  },
  {
    name: 'integrity',
    what: 'a script whose `integrity` does not match does not run',
    scripts: [
      { ...external(0), integrity: hash(lateText(0)) },
      { ...external(1), integrity: hash('something else') }
    ],
    run: ({ acceptAll }) => `${acceptAll}
      await until(() => order.length)
      await pause(300)
      return String(order) === '0'`
  }
]

const probe = (bench, { name, needs, scripts, nonce, headers, run }) =>
  interleave(bench, {
    name: `probe ${name}`,
    needs: ['gate', ...(needs ?? [])],
    atOnce: 4,
    page: subject => ({
      site: { scripts: typeof scripts === 'function' ? scripts(bench.server) : scripts, nonce },
      headers,
      code: `
  async function measure() {
    await isReady
    await pause(100)
    if (order.length) throw new Error('gated scripts have run before the acceptance')
    ${run(subject)}
  }`
    }),
    // A subject that throws or never ends has failed. The reason is kept.
    take: ({ browser, url }) =>
      visit(browser, url, {}, page => page.evaluate('measure()')).then(
        passed => ({ passed }),
        ({ message }) => ({ passed: false, why: message })
      )
  })

export async function measure(bench) {
  const subjects = oneOfEach(bench.subjects).filter(({ lacks }) => !lacks?.gate)
  const results = {}
  for (const one of probes) results[one.name] = await probe({ ...bench, subjects }, one)
  return results
}

export const tables = results => [
  table(
    'Probes',
    probes.map(({ name }) => ({
      head: name,
      results: results[name],
      tell: ({ values }) => mark(values.every(({ passed }) => passed))
    })),
    { text: probes.map(({ name, what }) => `- ${name}: ${what}.`).join('\n') }
  )
]
