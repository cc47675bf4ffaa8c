// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPrivacy, inlineManifest, memoryStorage } from '../../src/index.js'

beforeEach(() => {
  document.body.replaceChildren()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => void vi.restoreAllMocks())

describe('of two on one page', () => {
  /** Creates one with the nonce of the page and one without, and tells which of them takes the signed manifest. */
  const take = (...nonces: (string | undefined)[]) =>
    nonces.map(nonce => {
      const privacy = createPrivacy({ manifest: inlineManifest(), storage: memoryStorage(), nonce, effects: [] })
      return privacy.$manifest.get()?.groups.map(group => group.id) ?? null
    })

  test.each([[['n', undefined]], [[undefined, 'n']], [['n', 'other', 'n']]])('each has its own nonce: %j', nonces => {
    const script = document.createElement('script')
    script.setAttribute('nonce', 'n')
    script.nonce = 'n'
    script.type = 'application/json'
    script.dataset.privacyManifest = ''
    script.textContent = '{ "groups": [{ "id": "statistics" }] }'
    document.body.append(script)
    expect(take(...nonces)).toEqual(nonces.map(nonce => (nonce === 'n' ? ['statistics'] : null)))
  })

  test('each has its own residue', async () => {
    const prototype = Object.getPrototypeOf(Document.prototype) as Document
    vi.spyOn(prototype, 'cookie', 'get').mockReturnValue('_ga=1; _fbp=1')
    vi.spyOn(prototype, 'cookie', 'set').mockImplementation(() => {})
    const create = (name: string) =>
      createPrivacy({ manifest: { groups: [{ id: 'ads', cookies: [{ name }] }] }, storage: memoryStorage() })
    const [first, second] = [create('_ga'), create('_fbp')] as const
    const names = () => [first, second].map(({ $residue }) => $residue.get().map(({ name }) => name))
    await first.clean()
    expect(names()).toEqual([['_ga'], []])
    await second.clean()
    expect(names()).toEqual([['_ga'], ['_fbp']])
  })
})
