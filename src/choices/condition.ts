/**
 * What `data-consent` says: terms between blanks, which must all hold.
 *
 * - `statistics`: the group may run
 * - `statistics.ga`: this service of the group may run
 * - `statistics:_ga`: this cookie of the group may be there
 * - `!marketing`: the group is declined; undecided is not enough
 *
 * @module
 */

/** One demand of a condition. */
export interface Term {
  readonly id: string
  readonly cookie?: string
  /** `!` if the group must be declined. */
  readonly declined?: string
}

/** Reads a condition. A word of another form gives `undefined`, and so does an empty condition. Never throws. */
export function parseCondition(text: string): (Term | undefined)[] {
  const form = /^(?<declined>!(?!.*:))?(?<id>[-\w]{1,32}(\.[-\w]{1,32})?)(:(?<cookie>.+))?$/
  return text
    .trim()
    .split(/\s+/)
    .map(word => form.exec(word)?.groups as Term | undefined)
}
