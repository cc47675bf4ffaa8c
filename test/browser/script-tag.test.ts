import { expect, test } from 'vitest'
import { chromium, inChromium, listen } from './chromium.js'
import { manifest, site } from './site.js'

inChromium('the script tag', () => {
  const { open } = chromium()
  const server = site()
  const json = JSON.stringify(manifest)
  let pages = 0

  /** Opens a page that is this HTML. */
  async function visit(html: string) {
    const path = `/tag-${++pages}.html`
    server.route(path, `<!doctype html><title>Page</title>${html}`)
    const page = await open()
    const heard = listen(page)
    await page.goto(server.origin + path)
    return { page, ...heard }
  }
  const sdk = (attributes = '') => `<script src="/privacy.core.js" ${attributes}></script>`
  const answer = `<script>window.answer = privacy.getPreference('STATISTICS')</script>`
  const inlineManifest = `<script type="application/json" data-privacy-manifest>${json}</script>`

  test('loads in a bare page without an error, says what is missing, and accepts nothing', async () => {
    const { page, said, uncaught } = await visit(sdk() + answer)
    await page.evaluate(() => window.privacy.ready)
    expect(uncaught).toEqual([])
    expect(said).toEqual([
      'nanoconsent: manifest not loaded: Error: there is no script[type="application/json"][data-privacy-manifest]'
    ])
    expect(await page.evaluate('[answer, privacy.getPreference("statistics"), document.cookie]')).toEqual([
      false,
      false,
      ''
    ])
  })

  test.each([
    ['before', inlineManifest + sdk()],
    ['after', sdk() + inlineManifest]
  ])('takes the first inline manifest, which is %s it', async (_, html) => {
    const { page, uncaught, said } = await visit(html)
    await page.evaluate(() => window.privacy.ready)
    expect(await page.evaluate('privacy.$manifest.get().groups.map(group => group.id)')).toEqual([
      'essentials',
      'statistics',
      'marketing',
      'kept'
    ])
    await page.evaluate(() => window.privacy.accept('statistics'))
    expect(await page.evaluate('privacy.getPreference("STATISTICS")')).toBe(true)
    expect([uncaught, said]).toEqual([[], []])
  })

  test('tells a returning visitor the truth in the first inline script after it', async () => {
    const { page } = await visit(inlineManifest + sdk() + answer)
    expect(await page.evaluate('answer')).toBe(false)
    await page.evaluate(() => window.privacy.accept('statistics'))
    await page.reload()
    expect(await page.evaluate('answer')).toBe(true)
  })

  test('tells a returning visitor the truth with a manifest from a URL too, before it has loaded again', async () => {
    server.route('/cached.json', json)
    const { page } = await visit(sdk('data-manifest="/cached.json"') + answer)
    await page.evaluate(() => window.privacy.ready)
    await page.evaluate(() => window.privacy.accept('statistics'))
    server.route('/cached.json', (_, response) => void setTimeout(() => response.end(), 500))
    await page.reload()
    expect(await page.evaluate('answer')).toBe(true)
  })

  test('writes the consent cookie raw, where and for how long it was told', async () => {
    const { page } = await visit(
      inlineManifest + sdk('data-cookie="choices" data-domain="localhost" data-days="30" data-global="consent"')
    )
    await page.evaluate('consent.choose({ statistics: true, marketing: false })')
    const [cookie, ...others] = await page.cookies()
    expect(others).toEqual([])
    expect(cookie).toMatchObject({ name: 'choices', path: '/', sameSite: 'Lax', httpOnly: false, secure: false })
    expect(cookie!.value).toMatch(/^statistics=2026-06-01\|marketing=-1\|\.at=20\d\d-/)
    expect(Math.round((cookie!.expires - Date.now() / 1000) / 86_400)).toBe(30)
    expect(await page.evaluate('typeof privacy')).toBe('undefined')
  })

  test('keeps choices for 182 days unless told, also when told nonsense, and 400 at most', async () => {
    for (const [attribute, days] of [
      ['', 182],
      ['data-days="many"', 182],
      ['data-days="9999"', 400]
    ] as const) {
      const { page } = await visit(inlineManifest + sdk(attribute))
      await page.evaluate('privacy.declineAll()')
      const [cookie] = await page.cookies()
      expect(Math.round((cookie!.expires - Date.now() / 1000) / 86_400)).toBe(days)
    }
  })

  test('included twice is the first one, and says so; tags run once', async () => {
    const { page, said } = await visit(
      `${inlineManifest}${sdk()}<script>window.first = privacy; window.runs = 0</script>${sdk()}
      <script type="text/plain" data-consent="statistics">runs++</script>`
    )
    await page.evaluate(() => window.privacy.accept('statistics'))
    await page.waitForFunction('runs')
    expect(await page.evaluate('[first === privacy, runs]')).toEqual([true, 1])
    expect(said).toEqual(['nanoconsent: included twice'])
  })

  test('cannot be stood in front of by markup', async () => {
    const { page, uncaught } = await visit(
      `<a id="privacy"></a><a id="nanoconsent"></a><img name="cookie"><img name="currentScript"><img name="readyState">
      <img name="querySelectorAll"><img name="addEventListener"><form name="location"></form>
      ${inlineManifest}${sdk()}${answer}<script type="text/plain" data-consent="essentials">window.ran = true</script>`
    )
    expect(uncaught).toEqual([])
    await page.waitForFunction('window.ran')
    expect(await page.evaluate('[answer, typeof privacy.accept, privacy.$manifest.get().groups.length]')).toEqual([
      false,
      'function',
      4
    ])
    await page.evaluate(() => window.privacy.accept('marketing'))
    expect(await page.evaluate('Reflect.get(Document.prototype, "cookie", document)')).toContain('marketing=')
  })

  test('takes a consent cookie that was encoded by others for what it is, and writes nothing', async () => {
    for (const [value, statuses] of [
      [encodeURIComponent('statistics=-1'), {}],
      ['"statistics=2026-06-01|marketing=-1"', { statistics: 'accepted', marketing: 'declined' }]
    ] as const) {
      const { page, uncaught } = await visit(
        `<script>document.cookie = ${JSON.stringify(`cookie_consent=${value}; Path=/`)}</script>${inlineManifest}${sdk()}`
      )
      expect(await page.evaluate('({ ...privacy.$statuses.get() })'), value).toEqual({
        essentials: 'accepted',
        statistics: 'undecided',
        marketing: 'undecided',
        kept: 'undecided',
        ...statuses
      })
      expect(await page.evaluate('document.cookie')).toBe(`cookie_consent=${value}`)
      expect(uncaught).toEqual([])
    }
  })

  test('tells every issue of a wrong manifest, accepts nothing and harms nothing', async () => {
    const { page, said, uncaught } = await visit(
      `<script type="application/json" data-privacy-manifest>{"groups":[{"id":"a|b"},{"id":"ok","cookies":[{}]}]}</script>
      ${sdk()}${answer}<script>window.after = true</script>`
    )
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('groups[0].id: ')
    expect(said[0]).toContain('groups[1].cookies[0].name: ')
    expect(await page.evaluate('[answer, window.after, privacy.getPreference("ok")]')).toEqual([false, true, false])
    expect(uncaught).toEqual([])
  })
})
