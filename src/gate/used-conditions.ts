/**
 * How a condition stands on which scripts have run:
 *
 * - `met`: it holds.
 * - `lapsed`: it does not hold, but the visitor has withdrawn nothing. A new manifest asks again, or the visitor has
 *   accepted a group that a `!` term wants declined.
 * - `withdrawn`: the visitor has declined or forgotten a choice. The page hears of it once, until the condition holds again.
 */
export type Standing = 'met' | 'lapsed' | 'withdrawn'

/** Returns how a condition stands now. */
export function standingOf(condition: string, before: Standing, isMet: (condition: string) => boolean): Standing {
  if (isMet(condition)) return 'met'
  if (before === 'withdrawn') return 'withdrawn'
  const isWithdrawn = condition.split(/\s+/).some(term => {
    if (!term || term.startsWith('!') || isMet(term)) return false
    const [group] = term.split(':')
    return before === 'met' || isMet(`!${group}`)
  })
  return isWithdrawn ? 'withdrawn' : 'lapsed'
}

/** The conditions on which scripts have run. */
export interface UsedConditions {
  /** Adds the condition of a script that runs now. */
  add(condition: string): void
  /** Returns the conditions that the visitor has withdrawn since the last call. */
  review(manifest: unknown, isMet: (condition: string) => boolean): string[]
}

/** Creates an empty list. */
export function createUsedConditions(): UsedConditions {
  const standings = new Map<string, Standing>()
  let reviewed: unknown

  return {
    add: condition => standings.set(condition, 'met'),
    review(manifest, isMet) {
      const isNewManifest = manifest !== reviewed
      reviewed = manifest
      const withdrawn: string[] = []
      for (const [condition, last] of standings) {
        // A new manifest may ask again. That is not the visitor's withdrawal.
        const before = isNewManifest && last === 'met' ? 'lapsed' : last
        const now = standingOf(condition, before, isMet)
        standings.set(condition, now)
        if (now === 'withdrawn' && before !== 'withdrawn') withdrawn.push(condition)
      }
      return withdrawn
    }
  }
}
