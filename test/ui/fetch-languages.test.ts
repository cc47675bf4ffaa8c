// @vitest-environment happy-dom
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchLanguages } from '../../src/ui/speech/fetch-languages.js'

/** A site with one language; it fails for another. */
const server = createServer(({ url }, response) => {
  const status = url === '/sdk/languages/de.json' ? 200 : url!.endsWith('/fr.json') ? 500 : 404
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ close: url }))
})
let origin: string

beforeAll(async () => {
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } }
  happyDOM.setURL(`${origin}/blog/page.html`)
})
afterAll(() => void server.close())

describe('the languages of the script tag', () => {
  test.each(['/sdk/privacy.js', '../sdk/privacy.js?v=1', '/sdk/'])('are beside %j', async script => {
    expect(await fetchLanguages(script).de!()).toEqual({ close: '/sdk/languages/de.json' })
  })

  test('are beside the script, also with a <base>', async () => {
    const base = document.createElement('base')
    base.href = 'https://other.example/'
    document.head.append(base)
    expect(await fetchLanguages('../sdk/privacy.js').de!()).toEqual({ close: '/sdk/languages/de.json' })
    base.remove()
  })

  test('report the URL and the status of a missing or broken one', async () => {
    const { fr, sv } = fetchLanguages('/sdk/privacy.js')
    await expect(sv!()).rejects.toThrow(`${origin}/sdk/languages/sv.json answered with HTTP 404`)
    await expect(fr!()).rejects.toThrow(`${origin}/sdk/languages/fr.json answered with HTTP 500`)
  })

  test.each(['data:text/javascript,1', 'https://a:b@site.example/privacy.js'])(
    'are not fetched for a script at %j',
    async script => {
      await expect(fetchLanguages(script).de!()).rejects.toThrow('expected http(s) without credentials')
    }
  )
})
