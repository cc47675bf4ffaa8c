import type { GateOptions } from './gate.js';
import type { Privacy } from './privacy.js';
/** What the script tag puts on `window`. */
export interface ScriptTagPrivacy extends Privacy {
    /** Gives the name on `window` back to who had it before. */
    noConflict(): ScriptTagPrivacy;
}
declare global {
    interface Window {
        /** Put there by the script tag, unless its `data-global` gives another name. */
        privacy: ScriptTagPrivacy;
    }
}
/**
 * What a script tag does: reads its own attributes, and puts a started `Privacy` on `window` before the next tag runs.
 *
 * @param elements What gates all that is not a script.
 */
export declare function include(elements?: GateOptions['elements']): void;
