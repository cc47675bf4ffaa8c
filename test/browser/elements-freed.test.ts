import { expect, test } from 'vitest'
import { chromium, inChromium } from './chromium.js'
import { isQuick, sample } from './tier.js'
import { uiSite } from './ui-site.js'

/** How many routes of an application are shown and taken out. */
const ROUTES = isQuick ? 20 : 60

inChromium('what a page takes out and forgets', () => {
  const { open } = chromium()
  const server = uiSite()

  test.each(sample(['template', 'iframe', 'video'], ['iframe']))('is freed, though it was loaded: %s', async name => {
    const page = await open()
    await server.show(page, { body: '<main></main>' })
    await page.evaluate(() => window.privacy.acceptAll())
    const states = await page.evaluate(
      async (name, count) => {
        const routes: WeakRef<Element>[] = []
        Object.assign(window, { routes })
        const states = new Set<unknown>()
        for (let i = 0; i < count; i++) {
          const route = document.createElement('section')
          const element = document.createElement(name)
          element.dataset.consent = 'marketing'
          if (element instanceof HTMLTemplateElement) element.innerHTML = '<p>A film</p>'
          else element.dataset.src = '/film.html'
          route.append(element)
          document.querySelector('main')!.append(route)
          routes.push(new WeakRef(route))
          await new Promise(resolve => setTimeout(resolve, 30))
          states.add(element.dataset.consentState)
          route.remove()
        }
        return [...states]
      },
      name,
      ROUTES
    )
    expect(states).toEqual(['active'])
    const session = await page.createCDPSession()
    const alive = async () => {
      await session.send('HeapProfiler.collectGarbage')
      return page.evaluate(
        () => (window as unknown as { routes: WeakRef<Element>[] }).routes.filter(route => route.deref()).length
      )
    }
    // The last may be held by the browser.
    await expect.poll(alive, { timeout: 10_000 }).toBeLessThanOrEqual(3)

    // What comes after those that are gone is taken out by a no all the same.
    const kept = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.dataset.consent = 'marketing'
      frame.dataset.src = '/film.html'
      document.querySelector('main')!.append(frame)
      await new Promise(resolve => setTimeout(resolve, 100))
      const before = frame.dataset.consentState
      window.privacy.declineAll()
      return [before, frame.dataset.consentState, frame.hasAttribute('src')]
    })
    expect(kept).toEqual(['active', 'blocked', false])
  })
})
