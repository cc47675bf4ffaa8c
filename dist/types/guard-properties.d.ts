import type { Privacy } from './privacy.js';
import type { Refusals } from './refusals.js';
import type { Stop } from './types.js';
/**
 * Refuses `localStorage.key = value`, for keys that the manifest names without a `*`: engines look for a setter on the
 * prototype first. What is stored already is left alone, as a key with a setter is hard to list and to delete.
 */
export declare function guardProperties({ $preferences }: Privacy, { keys }: Refusals): Stop;
