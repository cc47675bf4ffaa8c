import type { Elements } from './elements.js';
import type { Effect } from './privacy.js';
/** How tags are gated. */
export interface GateOptions {
    /** For how many milliseconds an external script may hold back the ones after it; 5000 by default. */
    readonly timeout?: number | undefined;
    /**
     * What happens when consent is withdrawn on which a script has run, as no script can be stopped: `'keep'` lets it be,
     * `'reload'` begins the page anew, without it. By default `'keep'`. Either way `privacy:withdraw` is dispatched on the
     * document, with the conditions as its `detail`; who prevents it prevents the reload.
     */
    readonly onWithdraw?: 'keep' | 'reload' | undefined;
    /** What gates all that is not a script: `gateElements`. */
    readonly elements?: (() => Elements) | undefined;
}
/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then lets it run as a parser would
 * have: downloaded all at once, run in document order, deferred ones last. Tags count whenever they are parsed or inserted.
 */
export declare function gateTags({ timeout, onWithdraw, elements }?: GateOptions): Effect;
