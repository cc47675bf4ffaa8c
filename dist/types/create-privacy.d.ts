import type { ManifestInput } from './manifest.js';
import type { IdsOf, ManifestSource } from './manifest-source.js';
import type { Effect, Privacy } from './privacy.js';
import type { ConsentStorage } from './storage.js';
/** What a `Privacy` is made of. */
export interface PrivacyParts<Source extends ManifestInput | ManifestSource> {
    /** The manifest, or where it comes from. */
    readonly manifest: Source;
    /** Where choices rest; `null` on a server, which knows no visitor. */
    readonly storage: ConsentStorage | null;
    /** What `storage` holds, if that has been read just now. */
    readonly stored?: string;
    /** What reacts to consent, once started. */
    readonly effects: readonly Effect[];
}
/** Composes a visitor's consent from its parts. Nothing is written, loaded or run until it is told to. */
export declare function createPrivacy<const Source extends ManifestInput | ManifestSource>({ manifest: input, storage, stored, effects }: PrivacyParts<Source>): Privacy<IdsOf<Source>>;
