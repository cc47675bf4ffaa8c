import type { Privacy } from '../state/privacy.js'
import { areas, type KeptArea } from './areas.js'
import { planOf, rulesOf, type PlacedEntry, type PlanEntry, type Rules } from './plan.js'

/** First what a developer has to look at. */
const FATES: readonly PlanEntry['fate'][] = ['unlisted', 'deleted', 'kept']

/**
 * Lists every cookie, key, database and cache of the page, and says what cleaning does with it, for which group and by
 * which rule. For a developer who writes a manifest, as trackers set more than they say: names that no group lists come
 * first, with the fate `'unlisted'`. Then come those with the fate `'deleted'`, and those with the fate `'kept'`.
 *
 * ```js
 * console.table(await privacy.audit())
 * // [{ area: 'cookie', name: '_fbp', fate: 'unlisted', reason: 'in no group' },
 * //  { area: 'cookie', name: '_ga_X1', fate: 'deleted', reason: 'not accepted', group: 'statistics', rule: '_ga_*' }]
 * ```
 *
 * A page cannot see a cookie that is HttpOnly or has no name: such cookies are never listed. Waits for the manifest.
 * Deletes nothing.
 */
export async function audit(privacy: Privacy): Promise<readonly PlanEntry[]> {
  await privacy.ready
  const rules = rulesOf(privacy)
  const planned: PlanEntry[] = []
  for (const area of areas) planned.push(...(await auditArea(area, rules)))
  return FATES.flatMap(fate => planned.filter(item => item.fate === fate))
}

async function auditArea({ area, list }: KeptArea, rules: Rules): Promise<readonly PlanEntry[]> {
  try {
    return planOf(area, await list(), rules).map(withoutPaths)
  } catch {
    // The browser blocks this storage, so it is empty.
    return []
  }
}

function withoutPaths(placed: PlacedEntry): PlanEntry {
  const { paths: _, ...entry } = placed
  return entry
}
