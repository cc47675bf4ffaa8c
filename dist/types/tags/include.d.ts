import type { audit } from '../clean/audit.js';
import type { PlanEntry } from '../clean/plan.js';
import { type GateOptions } from '../gate/gate.js';
import type { Effect, Privacy } from '../state/privacy.js';
/** The object that the script tag puts on `window`. */
export interface ScriptTagPrivacy extends Privacy {
    /** Restores the previous global. */
    noConflict(): ScriptTagPrivacy;
    /** Lists every name that the page keeps, with its fate: see `audit`. `privacy.core.js` has no audit. */
    audit?(): Promise<readonly PlanEntry[]>;
}
/** The additions of some script tags. */
export interface Additions {
    /** Gates every element that is not a script. */
    readonly elements?: GateOptions['elements'];
    readonly audit?: typeof audit;
    /** Creates the interface from the attributes of the tag. */
    readonly ui?: (tag: HTMLScriptElement | null) => Effect;
}
declare global {
    interface Window {
        /** The script tag sets it, unless its `data-global` gives another name. */
        privacy: ScriptTagPrivacy;
    }
}
/** Reads the attributes of the script tag, and puts a started `Privacy` on `window` before the next tag runs. */
export declare function include({ elements, audit, ui }: Additions): void;
