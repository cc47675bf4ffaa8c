import type { Privacy } from '../privacy.js';
import type { Group } from '../types.js';
import type { Speech } from './speech.js';
/**
 * A table of the cookies, storage and services of a group, and where each of these stands; nothing if there are none.
 * Columns in which no row has anything are left out. Roles are said, as a narrow screen shows each row as a block.
 */
export declare function cookieTable({ $statuses }: Privacy, [group, ...services]: readonly [Group, ...Group[]], speech: Speech): HTMLElement | undefined;
