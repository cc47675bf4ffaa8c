import type { Report } from '../page/report.js';
import type { Stop } from '../types.js';
import type { Refusals } from './refusals.js';
/** Refuses writes to cookies and web storage. Deletions pass, because cleaning needs them. */
export declare function guardNames(refusals: Refusals, report: Report): Stop[];
