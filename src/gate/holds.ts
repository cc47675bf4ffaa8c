import { parseCondition } from '../choices/condition.js'
import { findGroup } from '../manifest/find-group.js'
import type { Privacy } from '../state/privacy.js'
import type { Report } from '../page/report.js'
import { unknownGroup } from '../manifest/find-group.js'

/** Whether what `data-consent` says holds now. What never can, by a mistake in it, is told. */
export function holds({ $manifest, $statuses, getPreference }: Privacy, report: Report, condition: string): boolean {
  return parseCondition(condition).every(term => {
    if (!term) return report(`data-consent="${condition}": expected words like statistics, statistics:_ga, !statistics`)
    const manifest = $manifest.get()
    const group = findGroup(manifest, term.id)
    if (!group) return manifest && report(unknownGroup(manifest, term.id))
    return term.isNegated ? $statuses.get()[group.id] === 'declined' : getPreference(group.id, term.cookie)
  })
}
