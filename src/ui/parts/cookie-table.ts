import type { Privacy } from '../../state/privacy.js'
import type { Group, StorageArea } from '../../types.js'
import { create } from './create.js'
import type { Speech } from '../speech/speech.js'

const COLUMNS = ['name', 'kind', 'purpose', 'lifetime', 'provider', 'domain'] as const

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

/** What the areas are called everywhere. */
const AREAS: Readonly<Record<StorageArea, string>> = {
  local: 'localStorage',
  session: 'sessionStorage',
  'indexed-db': 'IndexedDB',
  cache: 'Cache Storage'
}

/** What a group or a service keeps. */
function rowsOf({ cookies, storage }: Group, { texts, textIn }: Speech): Row[] {
  return [
    ...cookies.map(cookie => ({ ...cookie, kind: texts.cookie })),
    ...storage.map(item => ({ ...item, domain: '', kind: AREAS[item.area] }))
  ].map(({ name, kind, description, lifetime, provider, domain }) => ({
    name,
    kind,
    purpose: textIn(description),
    lifetime: textIn(lifetime),
    provider: textIn(provider),
    domain
  }))
}

/**
 * A table of the cookies, storage and services of a group, and where each of these stands; nothing if there are none.
 * Columns in which no row has anything are left out. Roles are said, as a narrow screen shows each row as a block.
 */
export function cookieTable(
  { $statuses }: Privacy,
  [group, ...services]: readonly [Group, ...Group[]],
  speech: Speech
): HTMLElement | undefined {
  const { texts, textIn } = speech
  const rows = [
    ...rowsOf(group, speech),
    ...services.flatMap(service => [
      {
        name: textIn(service.name),
        kind: group.required ? texts.service : `${texts.service} (${texts[$statuses.get()[service.id]!]})`,
        purpose: textIn(service.description),
        domain: service.urls.join(', ')
      },
      ...rowsOf(service, speech)
    ])
  ]
  const columns = COLUMNS.filter(column => rows.some((row: Row) => row[column]))
  const line = (name: 'th' | 'td', role: string, textOf: (column: (typeof COLUMNS)[number]) => string): HTMLElement =>
    create(
      'tr',
      { role: 'row', part: 'row' },
      ...columns.map(column => {
        const text = textOf(column)
        const properties = { role, part: role, 'data-column': texts[column] }
        // In its own direction, but where the column is.
        return create(name, properties, text ? create('bdi', {}, text) : undefined)
      })
    )
  return rows.length
    ? create(
        'table',
        { part: 'table', role: 'table' },
        create(
          'thead',
          { role: 'rowgroup' },
          line('th', 'columnheader', column => texts[column])
        ),
        create(
          'tbody',
          { role: 'rowgroup' },
          ...rows.map((row: Row) => line('td', 'cell', column => row[column] ?? ''))
        )
      )
    : undefined
}
