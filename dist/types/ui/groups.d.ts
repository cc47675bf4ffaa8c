import type { Privacy } from '../privacy.js';
import type { Group } from '../types.js';
/** The groups, each followed by its services. */
export declare function groupsOf({ $manifest }: Privacy): (readonly [group: Group, ...services: Group[]])[];
