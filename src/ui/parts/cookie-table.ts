import type { Privacy } from '../../state/privacy.js'
import type { Group, StorageArea } from '../../types.js'
import type { GroupWithServices } from '../groups.js'
import type { Speech } from '../speech/speech.js'
import { create } from './create.js'

const COLUMNS = ['name', 'kind', 'purpose', 'lifetime', 'provider', 'domain'] as const

type Column = (typeof COLUMNS)[number]

/** The texts of a row, by column. */
type Row = Readonly<Partial<Record<Column, string>>>

/** The names of storage areas, which are the same in every language. */
const AREAS: Readonly<Record<StorageArea, string>> = {
  local: 'localStorage',
  session: 'sessionStorage',
  'indexed-db': 'IndexedDB',
  cache: 'Cache Storage'
}

/** Returns a row for each cookie and each storage item of a group or a service. */
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

/** Returns the row of a service. A required group has no status, and neither have its services. */
function rowOfService(service: Group, isRequired: boolean, { $statuses }: Privacy, { texts, textIn }: Speech): Row {
  const status = texts[$statuses.get()[service.id]!]
  return {
    name: textIn(service.name),
    kind: isRequired ? texts.service : `${texts.service} (${status})`,
    purpose: textIn(service.description),
    domain: service.urls.join(', ')
  }
}

/** Creates a row with these columns. On a narrow screen each cell shows the name of its column. */
const line = (
  name: 'th' | 'td',
  role: 'columnheader' | 'cell',
  columns: readonly Column[],
  row: Row,
  { texts }: Speech
): HTMLElement =>
  create(
    'tr',
    { role: 'row', part: 'row' },
    ...columns.map(column => {
      const text = row[column]
      // <bdi>: a text keeps its own direction, but stands where its column does.
      const content = text ? create('bdi', {}, text) : undefined
      return create(name, { role, part: role, 'data-column': texts[column] }, content)
    })
  )

/**
 * Creates a table of the cookies, storage and services of a group, with the status of each service. A group that has
 * none of these gives `undefined`. A column without any text is left out. The roles are explicit, because browsers forget
 * them on a narrow screen, where each row is a block.
 */
export function cookieTable(
  privacy: Privacy,
  { group, services }: GroupWithServices,
  speech: Speech
): HTMLElement | undefined {
  const rows = [
    ...rowsOf(group, speech),
    ...services.flatMap(service => [rowOfService(service, group.required, privacy, speech), ...rowsOf(service, speech)])
  ]
  if (!rows.length) return undefined
  const columns = COLUMNS.filter(column => rows.some(row => row[column]))
  const heads = line('th', 'columnheader', columns, speech.texts, speech)
  const lines = rows.map(row => line('td', 'cell', columns, row, speech))
  return create(
    'table',
    { part: 'table', role: 'table' },
    create('thead', { role: 'rowgroup' }, heads),
    create('tbody', { role: 'rowgroup' }, ...lines)
  )
}
