import { engines } from './engines.js'
import type { Engine } from './engines.js'

/** Whether this is the run before a commit: Chromium alone, and a few of each table. */
export const isQuick = process.env.TIER === 'quick'

const only = isQuick ? 'chromium' : process.env.ENGINE?.toLowerCase()

/** The engines of this run. The variable `ENGINE` names a single one. */
export const chosen: readonly Engine[] = engines.filter(({ name }) => !only || name.toLowerCase() === only)

/** Gives all of a table, or in the quick run those few that differ most. */
export const sample = <Row>(all: readonly Row[], few: readonly Row[]): readonly Row[] => (isQuick ? few : all)

/**
 * Tells whether an engine's tests can run here. On a developer's machine without the browser they are left out.
 *
 * @throws where `CI` is set and the browser is missing
 */
export function isThere({ missing }: Engine): boolean {
  if (missing && process.env.CI) throw new Error(missing)
  if (missing) console.warn(`${missing} Its tests are left out.`)
  return !missing
}
