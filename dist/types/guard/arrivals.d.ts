import type { Report } from '../page/report.js';
import type { Stop } from '../types.js';
import type { HeldElements } from './held-elements.js';
import type { Refusals } from './refusals.js';
/** Guards elements that get their URL with the markup: from the parser, or from functions that make many at once. */
export declare function guardArrivals(held: HeldElements, refusals: Refusals, report: Report): Stop[];
