// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { audit, createPrivacy, memoryStorage } from '../../src/index.js'
import type { ManifestInput, ManifestSource } from '../../src/index.js'

const manifest = {
  groups: [
    { id: 'essentials', required: true, cookies: [{ name: 'cart' }] },
    {
      id: 'statistics',
      cookies: [{ name: '_ga_*' }, { name: 'ses*' }],
      storage: [{ name: 'ph_*', area: 'local' }]
    }
  ]
} satisfies ManifestInput

function site(input: ManifestInput | ManifestSource = manifest) {
  const storage = { ...memoryStorage(), cookie: 'consent' }
  return createPrivacy({ manifest: input, storage, effects: [] })
}

const COOKIES = ['_ga_X1', 'cart', 'consent', 'sessionid', 'other']

function plant() {
  for (const name of COOKIES) document.cookie = `${name}=1`
  localStorage.setItem('ph_1', '1')
  localStorage.setItem('privacy-manifest:/privacy.json', '{}')
  sessionStorage.setItem('ph_1', '1')
}

afterEach(() => {
  vi.restoreAllMocks()
  for (const name of COOKIES) document.cookie = `${name}=; Max-Age=-1`
  localStorage.clear()
  sessionStorage.clear()
})

test('everything is listed with its fate, unlisted names first, and nothing is deleted', async () => {
  plant()
  const statistics = { fate: 'deleted', reason: 'not accepted', group: 'statistics' }
  expect(await site().audit()).toEqual([
    { area: 'cookie', name: 'other', fate: 'unlisted', reason: 'in no group' },
    { area: 'session', name: 'ph_1', fate: 'unlisted', reason: 'in no group' },
    { area: 'cookie', name: '_ga_X1', ...statistics, rule: '_ga_*' },
    { area: 'local', name: 'ph_1', ...statistics, rule: 'ph_*' },
    { area: 'cookie', name: 'cart', fate: 'kept', reason: 'required group', group: 'essentials', rule: 'cart' },
    { area: 'cookie', name: 'consent', fate: 'kept', reason: 'consent cookie' },
    { area: 'cookie', name: 'sessionid', fate: 'kept', reason: 'protected name', group: 'statistics', rule: 'ses*' },
    { area: 'local', name: 'privacy-manifest:/privacy.json', fate: 'kept', reason: 'copy of the manifest' }
  ])
  expect(document.cookie.split('; ')).toHaveLength(COOKIES.length)
})

test('an accepted group keeps its names, which stay listed', async () => {
  plant()
  const privacy = site()
  privacy.accept('statistics')
  const found = (await audit(privacy)).find(({ name }) => name === '_ga_X1')
  expect(found).toEqual({
    area: 'cookie',
    name: '_ga_X1',
    fate: 'kept',
    reason: 'accepted',
    group: 'statistics',
    rule: '_ga_*'
  })
})

test('without a manifest every name but our own is unlisted', async () => {
  plant()
  const entries = await site({ read: () => null, load: async () => null }).audit()
  expect(entries.filter(({ fate }) => fate !== 'unlisted').map(({ name }) => name)).toEqual([
    'consent',
    'privacy-manifest:/privacy.json'
  ])
})

test('an area that the browser blocks is empty, and hides no other', async () => {
  plant()
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const entries = await site().audit()
  expect(new Set(entries.map(({ area }) => area))).toEqual(new Set(['cookie', 'session']))
})
