import type { Area } from './claim.js';
import type { Privacy } from './privacy.js';
/** Something that no group names. */
export interface Unlisted {
    readonly name: string;
    readonly area: Area;
}
/** What an audit leaves out. */
export interface AuditOptions {
    /** The name of the consent cookie; `cookie_consent` by default. */
    readonly consentCookie?: string | undefined;
}
/**
 * Lists what the page keeps and no group names: for a developer who writes a manifest, as trackers set more than they
 * say. Our own cookie and copy of the manifest are left out. A cookie that is HttpOnly, or has no name, cannot be seen. Waits for the manifest.
 */
export declare function audit(privacy: Privacy, { consentCookie }?: AuditOptions): Promise<readonly Unlisted[]>;
/** A visitor's consent that can be audited. */
export interface AuditedPrivacy<Id extends string = string> extends Privacy<Id> {
    /** Lists what the page keeps and no group names: see `audit`. */
    audit(): Promise<readonly Unlisted[]>;
}
