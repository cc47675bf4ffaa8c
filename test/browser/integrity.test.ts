import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chromium, inChromium } from './chromium.js'
import { manifest, site } from './site.js'

/** The tag of the docs, as one would copy it. */
const tag = /^<script\n[^]*?<\/script>$/m.exec(readFileSync('docs/install.md', 'utf8'))![0]

inChromium('a page that pins the SDK as the docs say', () => {
  const { open } = chromium()
  const server = site()
  const file = readFileSync('dist/privacy.js', 'utf8')

  async function visit(name: string, html: string, script: string) {
    const page = await open()
    server.route('/privacy.js', script)
    server.route('/privacy.json', JSON.stringify(manifest))
    const gated = `<script type="text/plain" data-consent="statistics">window.ran = true</script>`
    server.route(`/${name}.html`, `<!doctype html><title>Page</title>${html}${gated}`)
    await page.goto(`${server.origin}/${name}.html`)
    return page
  }

  test('has it, and may accept', async () => {
    const page = await visit('right', tag, file)
    await page.evaluate(() => window.privacy.ready)
    await page.evaluate(() => window.privacy.accept('statistics'))
    await page.waitForFunction('window.ran')
  })

  test.each([
    ['other bytes', tag, `${file}\n`],
    ['another hash', tag.replace(/sha384-.{8}/, 'sha384-AAAAAAAA'), file]
  ])('runs neither %s nor what is gated', async (name, html, script) => {
    const page = await visit(name.replace(' ', '-'), html, script)
    expect(await page.evaluate('[typeof privacy, typeof ran]')).toEqual(['undefined', 'undefined'])
  })
})
