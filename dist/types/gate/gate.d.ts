import type { Effect } from '../state/privacy.js';
import type { Elements } from './elements.js';
/** How tags are gated. */
export interface GateOptions {
    /** How many milliseconds an external script may delay the scripts after it; 5000 by default. */
    readonly timeout?: number | undefined;
    /**
     * The reaction when the visitor withdraws consent on which a script has run. No running script can be stopped: `'keep'`
     * (the default) leaves it in the page, `'reload'` loads the page again without it. Either way the document dispatches
     * `privacy:withdraw`, with the conditions as its `detail`. Calling `preventDefault()` prevents the reload.
     */
    readonly onWithdraw?: 'keep' | 'reload' | undefined;
    /** Gates everything that is not a script: `gateElements`. */
    readonly elements?: (() => Elements) | undefined;
}
/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then runs it as a parser would have.
 * Scripts download in parallel and run in document order, deferred ones last. Tags may be parsed or inserted at any time.
 */
export declare function gateTags(options?: GateOptions): Effect;
