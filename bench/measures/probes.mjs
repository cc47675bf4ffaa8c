/**
 * Does it do what it is for? Each probe passes or does not.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { interleave } from '../interleave.mjs'
import { json } from '../markup.mjs'
import { lateScript, lateText } from '../serve.mjs'
import { table } from '../tables.mjs'
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

/** `run` is code that accepts and watches; it gives whether all is as it should be. */
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
    what: 'after a second yes, too, they have run once',
    scripts: [inline(0), external(1)],
    run: ({ acceptAll }) => `${acceptAll}
      await until(() => order.length === 2)
      ${acceptAll}
      await pause(300)
      return order.length === 2`
  },
  {
    name: 'early tag',
    what: 'one that is inserted before the yes waits, then runs',
    needs: ['late'],
    scripts: [],
    run: subject => `${insertionOf(subject, inline(0))}
      await pause(200)
      if (order.length) return false
      ${subject.acceptAll}
      await until(() => order.length, { within: 1000 })
      return true`
  },
  {
    name: 'late tag',
    what: 'one that is inserted after the yes runs',
    needs: ['late'],
    scripts: [],
    run: subject => `${subject.acceptAll}
      await pause(200)
      ${insertionOf(subject, inline(0))}
      await until(() => order.length, { within: 1000 })
      return true`
  },
  {
    name: 'nonce',
    what: `one inline and one of another origin run under a policy of \`'self' 'nonce-…'\`, whose nonce they carry`,
    scripts: server => [
      { ...inline(0), nonce: NONCE },
      { src: server.address(lateScript(1, 0), 'localhost'), nonce: NONCE }
    ],
    nonce: NONCE,
    headers: POLICY,
    run: ({ acceptAll }) => `${acceptAll}
      await until(() => order.length === 2, { within: 2000 })
      return true`
  },
  {
    name: 'integrity',
    what: 'one whose `integrity` does not match is not run',
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
    // Whoever throws or never comes to an end has not passed; why is kept.
    take: ({ browser, url }) =>
      visit(browser, url, {}, page => page.evaluate('measure()')).then(
        passed => ({ passed }),
        ({ message }) => ({ passed: false, why: message })
      )
  })

const KINDS = {
  plain: '; Path=/',
  folder: '; Path=/page/probe-cookies',
  domain: '; Path=/; Domain=bench.localhost',
  'domain-folder': '; Path=/page/probe-cookies; Domain=bench.localhost',
  '__Secure-': '; Path=/; Secure',
  '__Host-': '; Path=/; Secure',
  partitioned: '; Path=/; Secure; SameSite=None; Partitioned',
  '__Host-partitioned': '; Path=/; Secure; SameSite=None; Partitioned'
}

/** Plants a cookie of each kind after the yes, on a deep host; gives those that are left some time after the no. */
const cookieCode = ({ acceptAll, declineAll }) => `
  const kinds = ${json(KINDS)}
  const names = Object.keys(kinds)
  const left = () => names.filter(name => document.cookie.split('; ').includes(name + '=1'))
  async function measure() {
    await isReady
    ${acceptAll}
    await pause(100)
    for (const name of names) document.cookie = name + '=1' + kinds[name]
    if (left().length !== names.length) throw new Error('the browser took ' + left())
    await pause(100)
    ${declineAll}
    await pause(1000)
    return left()
  }`

const cookieProbe = bench =>
  interleave(bench, {
    name: 'probe cookies',
    needs: ['clean'],
    page: subject => ({
      host: 'www.bench.localhost',
      site: { cookies: Object.keys(KINDS) },
      code: cookieCode(subject)
    }),
    take: ({ browser, url }) => visit(browser, url, {}, page => page.evaluate('measure()'))
  })

export async function measure(bench) {
  const subjects = bench.subjects.filter(({ startOnly, lacks }) => !startOnly && !lacks?.gate)
  const results = {}
  for (const one of probes) results[one.name] = await probe({ ...bench, subjects }, one)
  results.cookies = await cookieProbe({ ...bench, subjects })
  return results
}

const mark = passed => (passed ? '✓' : '✗')

export const tables = results => [
  table(
    'Probes',
    [
      ...probes.map(({ name }) => ({
        head: name,
        results: results[name],
        tell: ({ values }) => mark(values.every(({ passed }) => passed))
      })),
      ...['folder', 'domain', 'partitioned'].map(kind => ({
        head: `cookie: ${kind}`,
        results: results.cookies,
        tell: ({ values }) => mark(values.every(left => !left.includes(kind)))
      })),
      {
        head: `of ${Object.keys(KINDS).length} kinds left`,
        results: results.cookies,
        read: left => left.length,
        digits: 0
      }
    ],
    {
      text: `A tag here is a script that waits for a yes. ${probes.map(({ name, what }) => `${name}: ${what}`).join('; ')}. The
cookies are written after a yes on a deep host, and should be gone after the no, given their names alone: one of the
page's folder, one of the parent domain, a partitioned one; the others are plain, of both folder and domain,
\`__Secure-\`, \`__Host-\`, and \`__Host-\` partitioned. c15t takes scripts by call: they are given to it that way.`
    }
  )
]
