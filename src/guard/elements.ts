import type { Report } from '../page/report.js'
import type { Stop } from '../types.js'
import { guardArrivals } from './arrivals.js'
import { guardAssignments } from './assignments.js'
import { createHeldElements } from './held-elements.js'
import type { Refusals } from './refusals.js'

/**
 * Turns scripts, images and frames whose URL has to wait into gated ones, so that the gate lets them load, by its own
 * rules. Elements that the site itself has tagged with `data-consent` are left to the gate.
 */
export function guardElements(refusals: Refusals, report: Report): Stop[] {
  const held = createHeldElements()
  return [...guardArrivals(held, refusals, report), ...guardAssignments(held, refusals, report)]
}
