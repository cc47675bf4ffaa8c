import { describe, expect, test } from 'vitest'
import { inBrowsers } from './driven.js'
import { site } from './site.js'

const manifest = {
  groups: [
    { id: 'essentials', required: true },
    { id: 'statistics', default: true },
    { id: 'marketing', default: true },
    { id: 'comfort', default: true, gpc: false }
  ]
}
const html = `<!doctype html><title>GPC</title><script>window.done = []</script>
<script type="application/json" data-privacy-manifest>${JSON.stringify(manifest)}</script>
<script src="/privacy.core.js"></script>
${manifest.groups
  .map(({ id }) => `<script type="text/plain" data-consent="${id}">done.push('${id}')</script>`)
  .join('')}`

/** Firefox sends the signal itself, if it is set to: test/conformance/gpc.html stands in for it in all engines. */
inBrowsers('a signal of the browser itself', ({ name, open }) => {
  const server = site()

  describe.runIf(name === 'Firefox')('where it can be set', () => {
    test('comes with the request and to the page, turns off what is on by default, and yields to a choice', async () => {
      let header: unknown
      server.route('/gpc.html', (request, response) => {
        header = request.headers['sec-gpc']
        response.setHeader('content-type', 'text/html').end(html)
      })
      const page = await open({ gpc: true })
      await page.goto(`${server.origin}/gpc.html`)
      expect([header, await page.evaluate('navigator.globalPrivacyControl')]).toEqual(['1', true])
      expect(await page.evaluate('privacy.$gpc.get()')).toBe(true)

      // Exempt groups stay on, and required ones.
      await page.waitForFunction(`done.includes('comfort')`)
      expect(await page.evaluate('[{ ...privacy.$preferences.get() }, done]')).toEqual([
        { essentials: true, statistics: false, marketing: false, comfort: true },
        ['essentials', 'comfort']
      ])

      // It is no choice.
      expect(await page.evaluate('document.cookie')).toBe('')
      await page.evaluate(`privacy.accept('marketing')`)
      await page.reload()
      expect(await page.evaluate('({ ...privacy.$preferences.get() })')).toEqual({
        essentials: true,
        statistics: false,
        marketing: true,
        comfort: true
      })
    })
  })
})
