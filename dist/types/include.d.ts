import type { GateOptions } from './gate.js';
import type { audit, Unlisted } from './audit.js';
import type { Effect, Privacy } from './privacy.js';
/** What the script tag puts on `window`. */
export interface ScriptTagPrivacy extends Privacy {
    /** Gives the name on `window` back to who had it before. */
    noConflict(): ScriptTagPrivacy;
    /** Lists what the page keeps and no group names: see `audit`. Not in `privacy.core.js`. */
    audit?(): Promise<readonly Unlisted[]>;
}
/** What not every script tag has. */
export interface Additions {
    /** What gates all that is not a script. */
    readonly elements?: GateOptions['elements'];
    readonly audit?: typeof audit;
    /** What shows the interface, as the tag says. */
    readonly ui?: (tag: HTMLScriptElement | null) => Effect;
}
declare global {
    interface Window {
        /** Put there by the script tag, unless its `data-global` gives another name. */
        privacy: ScriptTagPrivacy;
    }
}
/**
 * What a script tag does: reads its own attributes, and puts a started `Privacy` on `window` before the next tag runs.
 */
export declare function include({ elements, audit, ui }: Additions): void;
