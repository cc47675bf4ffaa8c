import type { Refusals } from './refusals.js';
import type { Stop } from './types.js';
/** Lets requests fail as they would without a network. */
export declare function guardRequests({ url }: Refusals): Stop[];
