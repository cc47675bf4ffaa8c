import type { Page } from '../page/page.js';
import type { Group, Manifest } from '../types.js';
import type { ConsentStorage } from './storage.js';
import { type Stores } from './stores.js';
/** A manifest with the visitor's choices: everything that a `Privacy` knows. */
export interface Consent {
    readonly stores: Stores;
    /** Finds a group by its id, in any case of letters. */
    find(id: string): Group | undefined;
    /** Tells whether a group's scripts may run, or whether one of its cookies may be set. */
    preference(id: string, cookie?: string): boolean;
    /** Reads the storage again, because another tab or the server may have written. */
    refresh(): void;
    /** Takes a manifest, and the stored choices. Without `stored`, it reads the storage. */
    know(manifest: Manifest | null, stored?: string): void;
    /** Adds answers to the stored choices. @throws {RangeError} for an unknown group. @throws {TypeError} for another answer. */
    answer(answers: readonly (readonly [id: string, accepted: unknown])[]): void;
    /** Forgets every choice. */
    forget(): void;
}
/**
 * Keeps the manifest and the choices. `update` is the one place where either changes.
 *
 * @param storage `null` on a server, which knows no visitor. Then answers are ignored, and nothing is accepted.
 */
export declare function createConsent(page: Page, manifest: Manifest | null, storage: ConsentStorage | null): Consent;
