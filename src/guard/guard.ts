import { guardElements } from './elements.js'
import { guardNames } from './names.js'
import { guardProperties } from './properties.js'
import { guardRequests } from './requests.js'
import type { Effect } from '../state/privacy.js'
import { refusalsOf } from './refusals.js'

/**
 * Refuses what the manifest gives to groups without a preference, whoever tries: cookies and storage keys that they name
 * are not written, and untagged scripts, images, frames and requests to their `urls` wait or fail. From its installation
 * on, in this window, until it is stopped. All else passes untouched. Tells once what it refused, and for whom.
 */
export function guard(): Effect {
  return (privacy, page) => {
    const refusals = refusalsOf(privacy, page.report)
    const stops = [
      guardProperties(privacy, refusals),
      ...guardNames(refusals, page.report),
      ...guardRequests(refusals, page.report),
      ...guardElements(refusals, page.report)
    ]
    return () => stops.forEach(stop => stop())
  }
}
