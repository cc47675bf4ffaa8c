import { describe, test } from 'vitest'
import { engines, startEngine } from './engines.js'
import { site, page } from './site.js'
const pause = (ms: number) => new Promise(r => setTimeout(r, ms))
for (const engine of engines) {
  describe(engine.name, () => {
    const server = site()
    test('explore', async () => {
      const out: unknown[] = [engine.name]
      server.route('/http-only.html', (_, r) => r.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'cookie_consent=statistics=2026-06-01; Path=/; HttpOnly' }).end(page('')))
      server.route('/echo', (q, r) => r.end(JSON.stringify(q.headers.cookie ?? '')))
      server.route('/sandbox.html', page(''))
      server.route('/outer.html', '<iframe sandbox="allow-scripts" src="/sandbox.html"></iframe><script>window.got=[];onmessage=e=>got.push(e.data)</script>')
      const browser = await startEngine(engine, { preferences: { 'privacy.globalprivacycontrol.enabled': true, 'privacy.globalprivacycontrol.functionality.enabled': true } })
      try {
        await browser.goto(`${server.origin}/http-only.html`)
        out.push('gpc', await browser.evaluate('[navigator.globalPrivacyControl]'))
        out.push(await browser.evaluate('[document.cookie, privacy.$statuses.get().statistics]'))
        await browser.evaluate(`(window.said=[], console.warn = t => said.push(t), privacy.accept('marketing'))`)
        out.push(await browser.evaluate('[document.cookie, {...privacy.$statuses.get()}, said]'))
        await pause(300)
        out.push(await browser.evaluate('[document.cookie, {...privacy.$statuses.get()}, said]'))
        out.push('cookieStore', await browser.evaluate('cookieStore.getAll()'))
        out.push('sent', await browser.evaluate('fetch("/echo").then(r=>r.json())'))
        await browser.evaluate(`(said.length=0, privacy.reset())`); await pause(300)
        out.push('reset', await browser.evaluate('[document.cookie, {...privacy.$statuses.get()}, said]'))
      } catch (e) { out.push(String(e)) } finally {
        console.log(out.map(x => JSON.stringify(x)).join('\n'))
        await browser.close()
      }
    }, 60000)
  })
}
