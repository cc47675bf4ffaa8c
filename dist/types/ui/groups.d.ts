import type { Privacy } from '../privacy.js';
import type { Group } from '../types.js';
import type { Texts } from './texts.js';
/** The groups, each followed by its services. */
export declare function groupsOf({ $manifest }: Privacy): (readonly [group: Group, ...services: Group[]])[];
/** What there is to say of a Global Privacy Control signal: nothing if there is none, or a group is on all the same. */
export declare const signalText: ({ $gpc, $manifest }: Privacy, texts: Texts) => string;
