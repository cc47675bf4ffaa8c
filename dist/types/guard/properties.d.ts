import type { Privacy } from '../state/privacy.js';
import type { Stop } from '../types.js';
import type { Refusals } from './refusals.js';
/**
 * Refuses `localStorage.key = value`, for keys that the manifest lists without a `*`. Engines look for a setter on the
 * prototype before they store a property. A key that is stored already is left alone, as a key with a setter is hard to
 * list and to delete.
 */
export declare function guardProperties({ $preferences }: Privacy, { refusedKeys }: Refusals): Stop;
