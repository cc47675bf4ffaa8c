// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createReport } from '../../src/page/report.js'
import { createPrivacy, memoryStorage, parseManifest } from '../../src/index.js'
import type { ManifestInput, ManifestSource } from '../../src/index.js'
import { refusalsOf } from '../../src/guard/refusals.js'

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
  return { privacy, refusals: refusalsOf(privacy, createReport()) }
}

test('a cookie of a group without a preference is refused, which is told; the consent cookie and others are not', () => {
  const { refusals, privacy } = site()
  expect(['_ga', 'own', 'other'].map(refusals.cookie)).toEqual([true, false, false])
  expect(told()).toEqual(['refused cookie "_ga" until "statistics" is accepted'])
  privacy.accept('statistics')
  expect(refusals.cookie('_ga')).toBe(false)
})

test('a key is refused in the area of which the manifest speaks', () => {
  const { refusals } = site()
  expect(['hj', 'ph_1', 'cart', 'tab'].map(key => refusals.key('local', key))).toEqual([true, true, false, false])
  expect(['hj', 'tab'].map(key => refusals.key('session', key))).toEqual([false, true])
  expect(told()).toEqual([
    'refused "hj" in localStorage until "statistics" is accepted',
    'refused "ph_1" in localStorage until "statistics" is accepted',
    'refused "tab" in sessionStorage until "statistics" is accepted'
  ])
})

test('the keys that may not be written are listed, without those that end in *, and without a word', () => {
  const { refusals, privacy } = site()
  expect(refusals.keys()).toEqual(['hj', 'tab', 'film'])
  privacy.accept('statistics')
  expect(refusals.keys()).toEqual(['film'])
  privacy.acceptAll()
  expect(refusals.keys()).toEqual([])
  expect(told()).toEqual([])
})

describe('a URL', () => {
  test.each([
    ['https://statistics.example/a.js?b#c', { href: 'https://statistics.example/a.js?b#c', condition: 'statistics' }],
    ['//statistics.example', { href: `${location.protocol}//statistics.example/`, condition: 'statistics' }],
    [new URL('https://both.example/'), { href: 'https://both.example/', condition: 'statistics films' }],
    ['https://other.example/', undefined],
    ['statistics.example', undefined]
  ])('%s is held for those who have to say yes: %j', (raw, found) => {
    expect(site().refusals.url(raw)).toEqual(found)
  })

  test('is told without what may be private in it; of one that is late, what to do', () => {
    const { url } = site().refusals
    url('https://both.example/told.js?visitor=1#2')
    url('https://both.example/late.js?visitor=1', true)
    expect(told()).toEqual([
      'refused https://both.example/told.js until "statistics films" is accepted',
      'https://both.example/late.js may have been asked for: tag it, with data-consent="statistics films"'
    ])
  })

  test('is free once all have accepted, and held again after a withdrawal', () => {
    const { privacy, refusals } = site()
    const isHeld = () => !!refusals.url('https://both.example/')
    expect([isHeld(), refusals.hasUrls()]).toEqual([true, true])
    privacy.accept('statistics')
    expect([isHeld(), refusals.hasUrls()]).toEqual([true, true])
    privacy.accept('films')
    expect([isHeld(), refusals.hasUrls()]).toEqual([false, false])
    privacy.decline('films')
    expect([isHeld(), refusals.hasUrls()]).toEqual([true, true])
  })

  test('that is none is an error, where there are any', () => {
    const { privacy, refusals } = site()
    expect(() => refusals.url('https://[')).toThrow(TypeError)
    privacy.acceptAll()
    expect(refusals.url('https://[')).toBe(undefined)
  })
})

test('nothing is refused until the manifest is known', async () => {
  const { privacy, refusals } = site({ read: () => null, load: async () => parseManifest(manifest) })
  const all = () => [
    refusals.cookie('_ga'),
    refusals.key('local', 'hj'),
    refusals.keys(),
    refusals.hasUrls(),
    refusals.url('https://statistics.example/')?.condition
  ]
  expect(all()).toEqual([false, false, [], false, undefined])
  expect(told()).toEqual([])
  privacy.start()
  await privacy.ready
  expect(all()).toEqual([true, true, ['hj', 'tab', 'film'], true, 'statistics'])
})
