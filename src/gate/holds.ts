import { parseCondition, type Term } from '../choices/condition.js'
import { findGroup, unknownGroup } from '../manifest/find-group.js'
import type { Report } from '../page/report.js'
import type { Privacy } from '../state/privacy.js'

/** Tells whether a term holds now. */
function termHolds({ $manifest, $statuses, getPreference }: Privacy, report: Report, term: Term): boolean {
  const manifest = $manifest.get()
  // The manifest may still be loading.
  if (!manifest) return false
  const group = findGroup(manifest, term.id)
  if (!group) {
    report(unknownGroup(manifest, term.id))
    return false
  }
  return term.isNegated ? $statuses.get()[group.id] === 'declined' : getPreference(group.id, term.cookie)
}

/** Tells whether a condition (`data-consent`) holds now. Reports a condition that never can: a typo, an unknown group. */
export function holds(privacy: Privacy, report: Report, condition: string): boolean {
  for (const term of parseCondition(condition)) {
    if (!term) {
      report(`data-consent="${condition}": expected words like statistics, statistics:_ga, !statistics`)
      return false
    }
    if (!termHolds(privacy, report, term)) return false
  }
  return true
}

/** Conditions, each asked once until something changes. */
export interface Conditions {
  isMet(condition: string): boolean
  /** Forgets every answer, because consent or the manifest has changed. */
  forget(): void
}

/** Creates conditions without answers. */
export function createConditions(privacy: Privacy, report: Report): Conditions {
  const answers = new Map<string, boolean>()
  return {
    isMet(condition) {
      const known = answers.get(condition)
      if (known !== undefined) return known
      const isMet = holds(privacy, report, condition)
      answers.set(condition, isMet)
      return isMet
    },
    forget: () => answers.clear()
  }
}
