import type { Effect } from './privacy.js';
/** How tags are gated. */
export interface GateOptions {
    /** For how many milliseconds an external script may hold back the ones after it; 5000 by default. */
    readonly timeout?: number;
    /**
     * URLs with one of which that of an external script has to begin: `https://stats.example/`. For pages whose
     * Content-Security-Policy has hashes instead of nonces.
     */
    readonly allow?: readonly string[];
}
/**
 * Holds back `<script type="text/plain" data-consent="…">` until its condition holds, then lets it run as a parser would
 * have: downloaded all at once, run in document order, deferred ones last. Holds back frames, images, media, links and
 * templates with `data-consent` as well; these are taken out again. Tags count whenever they are parsed or inserted.
 */
export declare function gateTags({ timeout, allow }?: GateOptions): Effect;
