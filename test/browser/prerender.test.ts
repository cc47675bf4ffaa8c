import { expect, onTestFinished, test } from 'vitest'
import { inChromium } from './chromium.js'
import { launchChromium } from './launch-chromium.js'
import { pageOf, uiSite } from './ui-site.js'

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** What a page says of itself each time: whether it is prerendered, its cookies, and how many banners it has. */
const head = `<script>
  const tell = what => fetch('/told?' + [what, document.prerendering, document.cookie.includes('_fbp'), document.querySelectorAll('privacy-banner').length])
  document.addEventListener('prerenderingchange', () => setTimeout(tell, 1000, 'shown'))
  setTimeout(tell, 800, 'parsed')
</script>`
const body = `<h1>A shop</h1>
<script type="text/plain" data-consent="statistics">tell('inline')</script>
<script type="text/plain" data-consent="statistics" src="/external.js"></script>
<iframe title="A film" data-consent="statistics" data-src="/film.html"></iframe>`

// Of the three engines Chromium alone prerenders: https://wicg.github.io/nav-speculation/prerendering.html
inChromium('a page that the browser prerenders', () => {
  const server = uiSite()
  const told: string[] = []

  // Of a page of which it counts what runs Chromium prerenders nothing.
  test.skipIf(process.env.COVERAGE)(
    'runs, asks for, deletes and shows nothing until somebody goes there, and then all of it',
    async () => {
      server.route('/told', (request, response) => {
        told.push(request.url!.slice('/told?'.length))
        response.end()
      })
      server.route('/external.js', `tell('external')`)
      server.route('/next.html', pageOf({ head, body }))
      const rules = JSON.stringify({ prerender: [{ urls: ['/next.html'], eagerness: 'immediate' }] })
      server.route(
        '/page.html',
        `<!doctype html><title>A page</title><a href="/next.html">Next</a>
<script>document.cookie = 'cookie_consent=statistics=2026-06-01; Path=/'; document.cookie = '_fbp=1; Path=/'</script>
<script type="speculationrules">${rules}</script>`
      )
      // In the shared browser, which emulates how pages look, Chromium prerendered nothing: this one is plain.
      const browser = await launchChromium()
      onTestFinished(() => browser.close())
      const page = await browser.newPage()
      await page.goto(`${server.origin}/page.html`)
      for (const end = Date.now() + 10_000; Date.now() < end && !told.length;) await pause(20)
      await pause(300)
      expect(told).toEqual(['parsed,true,true,0'])
      expect(server.asked).not.toContain('/external.js')
      expect(server.asked).not.toContain('/film.html')

      await page.evaluate(() => document.querySelector('a')!.click())
      for (const end = Date.now() + 10_000; Date.now() < end && told.length < 4;) await pause(20)
      // It is the page that was prerendered, and no other.
      expect(server.asked.filter(path => path === '/next.html')).toHaveLength(1)
      expect(told.map(what => what.split(',')[0])).toEqual(['parsed', 'inline', 'external', 'shown'])
      expect(told.at(-1)).toBe('shown,false,false,1')
      expect(server.asked).toContain('/film.html')
    }
  )
})
