import type { Privacy } from './privacy.js';
/** Whether what `data-consent` says holds now. What never can, by a mistake in it, is told. */
export declare function holds({ $manifest, $statuses, getPreference }: Privacy, condition: string): boolean;
