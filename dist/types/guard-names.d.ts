import type { Refusals } from './refusals.js';
import type { Stop } from './types.js';
/** Refuses what is written to cookies and web storage. What deletes goes through: cleaning needs it. */
export declare function guardNames(refusals: Refusals): Stop[];
