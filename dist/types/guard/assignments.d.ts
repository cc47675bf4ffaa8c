import type { Report } from '../page/report.js';
import type { Stop } from '../types.js';
import type { HeldElements } from './held-elements.js';
import type { Refusals } from './refusals.js';
/** Guards the URL and the type that the page, or the gate, gives an element. */
export declare function guardAssignments(held: HeldElements, refusals: Refusals, report: Report): Stop[];
