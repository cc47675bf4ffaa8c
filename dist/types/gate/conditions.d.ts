import type { Report } from '../page/report.js';
import type { Privacy } from '../state/privacy.js';
/** The conditions of a page, as `data-consent` has them. */
export interface Conditions {
    /** Tells whether a condition holds now. Reports a condition that never can: a typo, an unknown group. */
    isMet(condition: string): boolean;
    /** Forgets every answer, because consent or the manifest has changed. Until then each condition is asked once. */
    forget(): void;
}
/** Creates conditions without answers. */
export declare function createConditions({ $manifest, $statuses, getPreference }: Privacy, report: Report): Conditions;
