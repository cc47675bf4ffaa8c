// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { inlineManifest } from '../../src/index.js'
import { createPage } from '../../src/page/page.js'

const page = createPage()

/** Puts a JSON script into the page. */
function put(text: string, attributes: Record<string, string>): void {
  const script = document.createElement('script')
  for (const [name, value] of Object.entries({ type: 'application/json', ...attributes }))
    script.setAttribute(name, value)
  script.textContent = text
  document.body.append(script)
}
const manifestOf = (id: string) => JSON.stringify({ groups: [{ id }] })
const idsOf = (source: ReturnType<typeof inlineManifest>) => source.read(page)?.groups.map(group => group.id)

beforeEach(() => document.body.replaceChildren())

describe('a manifest in the page', () => {
  test('is the first script that says so, or the one of an id', () => {
    put(manifestOf('other'), {})
    put(manifestOf('first'), { 'data-privacy-manifest': '' })
    put(manifestOf('second'), { 'data-privacy-manifest': '' })
    put(manifestOf('by-id'), { id: 'the-one' })
    expect(idsOf(inlineManifest())).toEqual(['first'])
    expect(idsOf(inlineManifest('the-one'))).toEqual(['by-id'])
  })

  test('is nothing when it is not there, and loading it says what is missing', async () => {
    put(manifestOf('script'), { type: 'text/javascript', id: 'm' })
    const source = inlineManifest('m')
    expect(source.read(page)).toBe(null)
    await expect(source.load(page)).rejects.toThrow('there is no script[type="application/json"][id="m"]')
  })

  test('that was not there at first is found when it is loaded, and only once', async () => {
    const source = inlineManifest()
    expect(source.read(page)).toBe(null)
    put(manifestOf('late'), { 'data-privacy-manifest': '' })
    expect((await source.load(page))?.groups[0]?.id).toBe('late')
    expect(await source.load(page)).toBe(null)
  })

  test.each(['', 'no JSON', '{"groups":[{"id":"a|b"}]}'])('that is wrong throws: %j', text => {
    put(text, { 'data-privacy-manifest': '' })
    expect(() => inlineManifest().read(page)).toThrow()
  })
})
