import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, startEngine } from './engines.js'
import type { Running } from './engines.js'
import { site } from './site.js'

const firefox = engines.find(({ name }) => name === 'Firefox')!
const only = process.env.ENGINE?.toLowerCase() ?? 'firefox'
if (firefox.missing && process.env.CI) throw new Error(firefox.missing)

const manifest = {
  groups: [
    { id: 'essentials', required: true },
    { id: 'statistics', default: true },
    { id: 'marketing', default: true },
    { id: 'comfort', default: true, gpc: false }
  ]
}

/** Firefox sends the signal itself, if it is told to: no test of ours stands in for it. */
describe.runIf(!firefox.missing && only === 'firefox')('a signal of Firefox itself', () => {
  const server = site()
  let tab: Running
  let header: unknown
  const ask = (expression: string) => tab.evaluate(expression)

  beforeAll(async () => {
    server.route('/gpc.html', (request, response) => {
      header = request.headers['sec-gpc']
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><title>GPC</title><script>window.done = []</script><script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>` +
            `<script src="/privacy.core.js"></script>` +
            manifest.groups
              .map(({ id }) => `<script type="text/plain" data-consent="${id}">done.push('${id}')</script>`)
              .join('')
        )
    })
    tab = await startEngine(firefox, {
      preferences: {
        'privacy.globalprivacycontrol.enabled': true,
        'privacy.globalprivacycontrol.functionality.enabled': true
      }
    })
    await tab.goto(`${server.origin}/gpc.html`)
  }, 120_000)
  afterAll(() => tab?.close(), 30_000)

  test('comes with the request and to the page', async () => {
    expect([header, await ask('navigator.globalPrivacyControl')]).toEqual(['1', true])
    expect(await ask('privacy.$gpc.get()')).toBe(true)
  })

  test('turns groups off that are on by default, but none that are exempt, and none that are required', async () => {
    await ask('new Promise(resolve => setTimeout(resolve, 200))')
    expect(await ask('[{ ...privacy.$preferences.get() }, done]')).toEqual([
      { essentials: true, statistics: false, marketing: false, comfort: true },
      ['essentials', 'comfort']
    ])
  })

  test('is no choice: nothing is written, and only who is exempt has to be asked for', async () => {
    expect(await ask('document.cookie')).toBe('')
    expect(await ask('({ ...privacy.$statuses.get() })')).toMatchObject({
      statistics: 'undecided',
      comfort: 'undecided'
    })
    expect(await ask('privacy.$undecided.get()')).toBe(true)
    await ask(`privacy.accept('comfort')`)
    expect(await ask('privacy.$undecided.get()')).toBe(false)
  })

  test('yields to what the visitor chooses, here and on the next page', async () => {
    await ask(`privacy.accept('marketing')`)
    expect(await ask(`privacy.getPreference('marketing')`)).toBe(true)
    await tab.goto(`${server.origin}/gpc.html`)
    expect(await ask('({ ...privacy.$preferences.get() })')).toEqual({
      essentials: true,
      statistics: false,
      marketing: true,
      comfort: true
    })
  })
})
