// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { createPrivacy, memoryStorage } from '../../src/index.js'
import { cookieTable } from '../../src/ui/parts/cookie-table.js'
import { groupsOf } from '../../src/ui/groups.js'
import { speak } from '../../src/ui/speech/speech.js'

/** Returns the table of the first group. */
async function tableOf(group: object, answers: Record<string, boolean> = {}) {
  const manifest = { groups: [{ id: 'statistics', ...group }] }
  const privacy = createPrivacy({ manifest, storage: memoryStorage(), effects: [] })
  await privacy.ready
  privacy.choose(answers)
  return cookieTable(privacy, groupsOf(privacy)[0]!, await speak({ language: 'en' }, () => {}))
}

const cellsOf = (table: Element | undefined) =>
  [...table!.querySelectorAll('tr')].map(row => [...row.children].map(({ textContent }) => textContent))

const full = {
  cookies: [
    {
      name: '_ga',
      domain: '.site.example',
      description: 'Tells visitors apart.',
      lifetime: '2 years',
      provider: 'Ours'
    }
  ],
  storage: [
    { name: 'key', area: 'local', description: 'Remembers.', lifetime: 'For ever', provider: 'Theirs' },
    { name: 'tab', area: 'session' },
    { name: 'base', area: 'indexed-db' },
    { name: 'shell', area: 'cache' }
  ],
  services: [
    {
      id: 'films',
      name: 'Films',
      description: 'Shows films.',
      urls: ['films.example', 'https://stills.example/'],
      cookies: [{ name: 'volume' }]
    },
    { id: 'maps', name: 'Maps' }
  ]
}

describe('the table of a group', () => {
  test('shows everything that the manifest lists', async () => {
    expect(cellsOf(await tableOf(full, { 'statistics.films': true }))).toEqual([
      ['Name', 'Kind', 'Purpose', 'Lifetime', 'Provider', 'Domain'],
      ['_ga', 'Cookie', 'Tells visitors apart.', '2 years', 'Ours', '.site.example'],
      ['key', 'localStorage', 'Remembers.', 'For ever', 'Theirs', ''],
      ['tab', 'sessionStorage', '', '', '', ''],
      ['base', 'IndexedDB', '', '', '', ''],
      ['shell', 'Cache Storage', '', '', '', ''],
      ['Films', 'Service (Accepted)', 'Shows films.', '', '', 'films.example, https://stills.example/'],
      ['volume', 'Cookie', '', '', '', ''],
      ['Maps', 'Service (Not decided)', '', '', '', '']
    ])
  })

  test('has no empty column', async () => {
    expect(cellsOf(await tableOf({ cookies: [{ name: 'a' }, { name: 'b', provider: 'Us' }] }))).toEqual([
      ['Name', 'Kind', 'Provider'],
      ['a', 'Cookie', ''],
      ['b', 'Cookie', 'Us']
    ])
  })

  test('is left out for a group without cookies, storage and services', async () => {
    expect(await tableOf({})).toBeUndefined()
  })

  test('shows no status for a service of a required group', async () => {
    const table = await tableOf({ required: true, services: [{ id: 'login', name: 'Logging in' }] })
    expect(cellsOf(table)[1]).toEqual(['Logging in', 'Service'])
  })

  // On a narrow screen rows and cells are blocks. Then browsers forget their roles, and the column of a cell.
  test('has explicit roles, and its cells name their columns', async () => {
    const table = await tableOf({ cookies: [{ name: 'a' }] })
    const lines = [table!, ...table!.querySelectorAll('*:not(bdi)')].map(element =>
      [element.localName, ...['role', 'part', 'data-column'].map(name => element.getAttribute(name) ?? '-')].join(' ')
    )
    expect(lines).toEqual([
      'table table table -',
      'thead rowgroup - -',
      'tr row row -',
      'th columnheader columnheader Name',
      'th columnheader columnheader Kind',
      'tbody rowgroup - -',
      'tr row row -',
      'td cell cell Name',
      'td cell cell Kind'
    ])
  })

  test('isolates each text, and leaves a cell without text empty', async () => {
    const table = await tableOf({ cookies: [{ name: 'a', domain: 'x' }, { name: 'b' }] })
    expect([...table!.querySelectorAll('td')].map(({ innerHTML }) => innerHTML)).toEqual([
      '<bdi>a</bdi>',
      '<bdi>Cookie</bdi>',
      '<bdi>x</bdi>',
      '<bdi>b</bdi>',
      '<bdi>Cookie</bdi>',
      ''
    ])
  })
})
