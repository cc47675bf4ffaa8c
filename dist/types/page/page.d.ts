import { type Lifecycle } from './events.js';
import { type Report } from './report.js';
import { type Trust, type TrustOptions } from './trust.js';
/**
 * The page, as everything that acts on it shares it: its console, its patches, its moments, and the tags that have run.
 * An entry file creates it once and hands it in.
 */
export interface Page extends Lifecycle {
    readonly report: Report;
    /** Which elements belong to the page. Each `Privacy` has its own. */
    readonly trust: Trust;
    /** Turns a URL into one that Trusted Types accept. @throws {TypeError} for a URL that is not http(s). */
    readonly scriptUrlFor: (url: string) => string;
    /** Runs code while `document.write` does nothing. */
    readonly withoutWriting: (run: () => void) => void;
    /**
     * Returns what `create` made for this page. It runs at the first call; every `Privacy` of the page gets the same value.
     */
    readonly shared: <T>(create: () => T) => T;
}
/** Creates the page. Nothing is read or patched before something is asked for, so that a server can call it. */
export declare function createPage(): Page;
/** Returns the same page for one `Privacy`, with trust of its own. @throws {TypeError} for a URL in `allow` that is not http(s). */
export declare const withTrust: (page: Page, options: TrustOptions) => Page;
