import type { Effect } from './privacy.js';
/** How gated scripts are activated. */
export interface GateOptions {
    /** For how many milliseconds an external script may hold back the ones after it; 5000 by default. */
    readonly timeout?: number;
}
/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then lets it run: in document
 * order, an inline script after the external one before it. Tags count whenever they are parsed or inserted.
 */
export declare function gateScripts({ timeout }?: GateOptions): Effect;
