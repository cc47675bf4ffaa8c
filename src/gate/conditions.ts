import { parseCondition, type Term } from '../choices/condition.js'
import { findGroup, unknownGroup } from '../manifest/find-group.js'
import type { Report } from '../page/report.js'
import type { Privacy } from '../state/privacy.js'

/** The conditions of a page, as `data-consent` has them. */
export interface Conditions {
  /** Tells whether a condition holds now. Reports a condition that never can: a typo, an unknown group. */
  isMet(condition: string): boolean
  /** Forgets every answer, because consent or the manifest has changed. Until then each condition is asked once. */
  forget(): void
}

/** Creates conditions without answers. */
export function createConditions({ $manifest, $statuses, getPreference }: Privacy, report: Report): Conditions {
  const answers = new Map<string, boolean>()

  function termHolds(term: Term): boolean {
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

  function holds(condition: string): boolean {
    return parseCondition(condition).every(term => {
      if (term) return termHolds(term)
      report(`data-consent="${condition}": expected words like statistics, statistics:_ga, !statistics`)
      return false
    })
  }

  return {
    isMet(condition) {
      const known = answers.get(condition)
      if (known !== undefined) return known
      const isMet = holds(condition)
      answers.set(condition, isMet)
      return isMet
    },
    forget: () => answers.clear()
  }
}
