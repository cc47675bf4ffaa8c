import type { ReadableAtom } from 'nanostores';
import type { ManifestInput } from '../manifest/input.js';
import type { IdsOf, ManifestSource } from '../manifest/source.js';
import type { Page } from '../page/page.js';
import type { Residue } from '../types.js';
import type { Effect, Privacy } from './privacy.js';
import { type ConsentStorage } from './storage.js';
/** The parts of a `Privacy`. */
export interface PrivacyParts<Source extends ManifestInput | ManifestSource> {
    readonly page: Page;
    /** The manifest, or a source that loads it. */
    readonly manifest: Source;
    /** The place of the choices; `null` on a server, which knows no visitor. */
    readonly storage: ConsentStorage | null;
    /** The name of the consent cookie, unless `storage` says it; `cookie_consent` by default. */
    readonly consentCookie?: string | undefined;
    /** The value of `storage`, if the caller has just read it. */
    readonly stored?: string;
    /** Everything that cleaning could not delete. The cleaning effect keeps it up to date. */
    readonly $residue: ReadableAtom<readonly Residue[]>;
    /** The effects that run from `start` to `stop`. */
    readonly effects: readonly Effect[];
}
/** Creates a visitor's consent from its parts. Nothing is written, loaded or run before `start`. */
export declare function createPrivacy<const Source extends ManifestInput | ManifestSource>({ page, manifest: input, storage, consentCookie, stored, $residue, effects: initialEffects }: PrivacyParts<Source>): Privacy<IdsOf<Source>>;
