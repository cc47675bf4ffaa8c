import type { Report } from '../page/report.js';
import type { Stop } from '../types.js';
import type { Refusals } from './refusals.js';
/** Lets requests fail as they would without a network. */
export declare function guardRequests({ heldUrl }: Refusals, report: Report): Stop[];
