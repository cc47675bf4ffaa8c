import type { Privacy } from './privacy.js';
/** A URL that has to wait, and for whom. */
export interface HeldUrl {
    readonly href: string;
    /** What `data-consent` says of it: the ids of the groups, with blanks between. */
    readonly condition: string;
}
/** What may not happen now. Each refusal is told, once for each name or address. */
export interface Refusals {
    /** Whether a cookie may not be written. */
    cookie(name: string): boolean;
    /** Whether a key may not be written to an area of web storage. */
    key(area: 'local' | 'session', key: string): boolean;
    /** Which keys may not be written now, of those that the manifest names without a `*`. */
    keys(): readonly string[];
    /** Whether there are URLs that may not be loaded. */
    hasUrls(): boolean;
    /**
     * Whether a URL may not be loaded; nothing if it may.
     *
     * @param raw As the page gave it.
     * @param isLate Whether the browser may have asked for it already.
     * @throws {TypeError} if it is no URL.
     */
    url(raw: unknown, isLate?: boolean): HeldUrl | undefined;
}
/** Answers as cleaning does, for names, and from the `urls` of the manifest. Until that is known nothing is refused. */
export declare function refusalsOf(privacy: Privacy, consentCookie: string): Refusals;
