import type { Report } from '../page/report.js';
import type { Stop } from '../types.js';
import type { Refusals } from './refusals.js';
/**
 * Turns scripts, images and frames whose URL has to wait into gated ones, so that the gate lets them load, by its own
 * rules. Elements that the site itself has tagged with `data-consent` are left to the gate.
 */
export declare function guardElements(refusals: Refusals, report: Report): Stop[];
