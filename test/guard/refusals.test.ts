// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createReport } from '../../src/page/report.js'
import { createPrivacy, memoryStorage, parseManifest } from '../../src/index.js'
import type { ManifestInput, ManifestSource } from '../../src/index.js'
import { createRefusals } from '../../src/guard/refusals.js'

const manifest = {
  groups: [
    { id: 'essentials', required: true, storage: [{ name: 'cart', area: 'local' }] },
    {
      id: 'statistics',
      cookies: [{ name: '_ga' }, { name: 'own' }],
      storage: [
        { name: 'hj', area: 'local' },
        { name: 'tab', area: 'session' },
        { name: 'base', area: 'indexed-db' },
        { name: 'cart', area: 'local' },
        { name: 'ph_*', area: 'local' }
      ],
      urls: ['statistics.example', 'both.example']
    },
    { id: 'films', storage: [{ name: 'film', area: 'local' }], urls: ['both.example'] }
  ]
} satisfies ManifestInput

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => void warn.mockClear())
const told = () => warn.mock.calls.map(([text]) => String(text).replace('nanoconsent: ', ''))

function site(input: ManifestInput | ManifestSource = manifest) {
  const privacy = createPrivacy({ manifest: input, storage: { ...memoryStorage(), cookie: 'own' }, effects: [] })
  return { privacy, refusals: createRefusals(privacy, createReport()) }
}

test('a cookie of a group that is not accepted is refused and reported; the consent cookie and unlisted cookies are not', () => {
  const { refusals, privacy } = site()
  expect(['_ga', 'own', 'other'].map(refusals.refusesCookie)).toEqual([true, false, false])
  expect(told()).toEqual(['refused cookie "_ga" until "statistics" is accepted'])
  privacy.accept('statistics')
  expect(refusals.refusesCookie('_ga')).toBe(false)
})

test('a key is refused in the area of its rule', () => {
  const { refusals } = site()
  expect(['hj', 'ph_1', 'cart', 'tab'].map(key => refusals.refusesKey('local', key))).toEqual([
    true,
    true,
    false,
    false
  ])
  expect(['hj', 'tab'].map(key => refusals.refusesKey('session', key))).toEqual([false, true])
  expect(told()).toEqual([
    'refused "hj" in localStorage until "statistics" is accepted',
    'refused "ph_1" in localStorage until "statistics" is accepted',
    'refused "tab" in sessionStorage until "statistics" is accepted'
  ])
})

test('the keys that may not be written are listed without those that end in *, and not reported', () => {
  const { refusals, privacy } = site()
  expect(refusals.refusedKeys()).toEqual(['hj', 'tab', 'film'])
  privacy.accept('statistics')
  expect(refusals.refusedKeys()).toEqual(['film'])
  privacy.acceptAll()
  expect(refusals.refusedKeys()).toEqual([])
  expect(told()).toEqual([])
})

describe('a URL', () => {
  test.each([
    ['https://statistics.example/a.js?b#c', { href: 'https://statistics.example/a.js?b#c', condition: 'statistics' }],
    ['//statistics.example', { href: `${location.protocol}//statistics.example/`, condition: 'statistics' }],
    [new URL('https://both.example/'), { href: 'https://both.example/', condition: 'statistics films' }],
    ['https://other.example/', undefined],
    ['statistics.example', undefined]
  ])('%s is held for its groups: %j', (raw, found) => {
    expect(site().refusals.heldUrl(raw)).toEqual(found)
  })

  test('is reported without its query; if the guard is late, the report says what to do', () => {
    const { heldUrl } = site().refusals
    heldUrl('https://both.example/told.js?visitor=1#2')
    heldUrl('https://both.example/late.js?visitor=1', 'maybe requested')
    expect(told()).toEqual([
      'refused https://both.example/told.js until "statistics films" is accepted',
      'https://both.example/late.js may have been requested already: add data-consent="statistics films" to its tag'
    ])
  })

  test('may load once all its groups are accepted, and is held again after a withdrawal', () => {
    const { privacy, refusals } = site()
    const isHeld = () => !!refusals.heldUrl('https://both.example/')
    expect([isHeld(), refusals.holdsUrls()]).toEqual([true, true])
    privacy.accept('statistics')
    expect([isHeld(), refusals.holdsUrls()]).toEqual([true, true])
    privacy.accept('films')
    expect([isHeld(), refusals.holdsUrls()]).toEqual([false, false])
    privacy.decline('films')
    expect([isHeld(), refusals.holdsUrls()]).toEqual([true, true])
  })

  test('that is malformed throws an error, if any URLs are held', () => {
    const { privacy, refusals } = site()
    expect(() => refusals.heldUrl('https://[')).toThrow(TypeError)
    privacy.acceptAll()
    expect(refusals.heldUrl('https://[')).toBe(undefined)
  })
})

test('nothing is refused until the manifest is known', async () => {
  const { privacy, refusals } = site({ read: () => null, load: async () => parseManifest(manifest) })
  const all = () => [
    refusals.refusesCookie('_ga'),
    refusals.refusesKey('local', 'hj'),
    refusals.refusedKeys(),
    refusals.holdsUrls(),
    refusals.heldUrl('https://statistics.example/')?.condition
  ]
  expect(all()).toEqual([false, false, [], false, undefined])
  expect(told()).toEqual([])
  privacy.start()
  await privacy.ready
  expect(all()).toEqual([true, true, ['hj', 'tab', 'film'], true, 'statistics'])
})
