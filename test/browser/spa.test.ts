import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import { rollup } from 'rollup'
import { beforeAll, expect, test } from 'vitest'
import { chromium, inChromium, listen } from './chromium.js'
import { site } from './site.js'

const application = `
import { createPrivacy, parseManifest } from 'nanoconsent'
const manifest = {
  groups: [
    { id: 'essentials', required: true },
    { id: 'statistics', cookies: [{ name: '_ga' }] }
  ]
}
window.imported = document.cookie
window.app = createPrivacy({ manifest })
window.before = [document.cookie, app.getPreference('STATISTICS')]
app.start()
window.clean = app.clean
window.parseManifest = parseManifest
`

/** Bundles an application as its author would, with the package as it is published. */
async function bundle(): Promise<string> {
  const folder = 'build/spa'
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/app.js`, application)
  const bundled = await rollup({
    input: `${folder}/app.js`,
    plugins: [
      { name: 'self', resolveId: id => (id === 'nanoconsent' ? `${process.cwd()}/dist/index.js` : null) },
      resolve(),
      replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } })
    ]
  })
  const { output } = await bundled.generate({ format: 'es' })
  rmSync(folder, { recursive: true })
  return output[0].code
}

inChromium('the npm import in an application', () => {
  const { open } = chromium()
  const server = site()
  beforeAll(async () => {
    server.route('/app.js', await bundle())
    server.route(
      '/app.html',
      `<!doctype html><title>App</title><script type="module" src="/app.js"></script>
      <script type="text/plain" data-consent="statistics">window.tracked = true; document.cookie = '_ga=1; Path=/'</script>`
    )
    server.route('/bare.html', '<!doctype html><title>Bare</title>')
  })

  test('gates and cleans with no more than a manifest and start', async () => {
    const page = await open()
    const { uncaught, said } = listen(page)
    await page.goto(`${server.origin}/bare.html`)
    await page.evaluate(() => void (document.cookie = '_ga=old; Path=/'))
    await page.goto(`${server.origin}/app.html`)
    await page.waitForFunction('window.app')
    await page.waitForFunction('document.cookie === ""')
    expect(await page.evaluate('[imported, before, !window.tracked]')).toEqual(['_ga=old', ['_ga=old', false], true])
    await page.evaluate('app.accept("statistics")')
    await page.waitForFunction('window.tracked')
    expect(await page.evaluate('document.cookie')).toContain('_ga=1')
    await page.evaluate('app.decline("statistics")')
    // What a decline deletes is gone in the microtasks of its task.
    expect(await page.evaluate('document.cookie')).not.toContain('_ga')
    expect(await page.evaluate('clean()')).toEqual([])
    expect([uncaught, said]).toEqual([[], []])
  })

  test('returns what could not be deleted', async () => {
    const page = await open()
    await page.goto(`${server.origin}/app.html`)
    await page.waitForFunction('window.app')
    await page.evaluate(() => {
      document.cookie = '_ga=1; Path=/'
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
      Object.defineProperty(Document.prototype, 'cookie', { get: get!, set() {} })
    })
    expect(await page.evaluate('clean()')).toEqual([{ name: '_ga', area: 'cookie', reason: 'unreachable' }])
  })

  test('starts and stops as often as a framework likes', async () => {
    const page = await open()
    await page.goto(`${server.origin}/app.html`)
    await page.waitForFunction('window.app')
    await page.evaluate('app.stop(); app.start(); app.start(); app.stop(); app.accept("statistics")')
    await page.evaluate(() => new Promise(done => setTimeout(done, 100)))
    expect(await page.evaluate('window.tracked')).toBeUndefined()
    await page.evaluate('app.start()')
    await page.waitForFunction('window.tracked')
  })
})
