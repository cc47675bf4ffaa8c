import type { Effect } from '../state/privacy.js'
import { guardElements } from './elements.js'
import { guardNames } from './names.js'
import { guardProperties } from './properties.js'
import { createRefusals } from './refusals.js'
import { guardRequests } from './requests.js'

/**
 * Creates the effect that holds back untagged trackers of groups that are not accepted. It works in this window, from
 * its start until it is stopped, and reports each refusal once.
 *
 * - Cookies and storage keys that such a group lists are not written.
 * - Scripts, images, frames and requests to its `urls` wait or fail.
 * - Everything else passes untouched.
 */
export function guard(): Effect {
  return (privacy, page) => {
    const refusals = createRefusals(privacy, page.report)
    const stops = [
      guardProperties(privacy, refusals),
      ...guardNames(refusals, page.report),
      ...guardRequests(refusals, page.report),
      ...guardElements(refusals, page.report)
    ]
    return () => stops.forEach(stop => stop())
  }
}
