/**
 * What each tag was when it was found: it runs as that, once, or never.
 *
 * @module
 */
import { scriptUrl } from './activate.js'
import { report } from './report.js'

/** The URL and the type of a script; nothing of what was refused, or has run. */
const found = new WeakMap<HTMLElement, string | undefined>()

/** Has nothing done with a tag any more. */
export const spend = (tag: HTMLElement): unknown => found.set(tag, undefined)

/** Whether nothing is done with a tag any more. */
export const isSpent = (tag: HTMLElement): boolean => found.has(tag) && !found.get(tag)

/** Whether a script was found to be an inline one. */
// Stryker disable next-line ArrowFunction,ConditionalExpression,StringLiteral: who is told no checks it once more
export const isInline = (tag: HTMLElement): boolean => found.get(tag)?.[0] === ' '

/**
 * Finds a script's URL, once more before it runs: what has changed in between is not what was trusted.
 *
 * @throws {TypeError} if it may not run, and why.
 */
export function check(tag: HTMLScriptElement): string {
  const url = scriptUrl(tag)
  const plan = `${url} ${tag.getAttribute('data-type')}`
  if (found.has(tag) && found.get(tag) !== plan) throw new TypeError('changed since it was found')
  found.set(tag, plan)
  return url
}

/** Does something with a tag. If that fails the tag stays inert for good, and the reason is told. */
export function orRefuse<T>(tag: HTMLElement, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    spend(tag)
    report(error, tag)
  }
}
