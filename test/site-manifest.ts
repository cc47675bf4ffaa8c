/** The manifest that the tests of the state share: a required, an opt-in and two opt-out groups. */
export const manifest = {
  groups: [
    { id: 'essentials', name: 'Essentials', required: true, cookies: [{ name: 'sessionid' }] },
    {
      id: 'statistics',
      cookies: [
        { name: '_ga', created: '2026-01-07T09:12:44.120000+00:00' },
        { name: '_ga_*', created: '2026-03-01T00:00:00+00:00' }
      ]
    },
    { id: 'comfort', default: true, cookies: [{ name: 'theme' }] },
    { id: 'ads', gpc: false, default: true, version: '2026-02-01' }
  ]
} as const

/** The version at which `statistics` is accepted. */
export const STATISTICS = '2026-03-01T00:00:00+00:00'
