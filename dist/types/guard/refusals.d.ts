import type { Report } from '../page/report.js';
import type { Privacy } from '../state/privacy.js';
/** A URL that has to wait, and the groups that must be accepted first. */
export interface HeldUrl {
    readonly href: string;
    /** The value for `data-consent`: the ids of the groups, separated by spaces. */
    readonly condition: string;
}
/** Whether the browser may have requested a URL before the guard met the element. */
export type Moment = 'not requested' | 'maybe requested';
/** Tells what may not happen now. Reports each refusal in the console, once for each name or address. */
export interface Refusals {
    /** Tells whether to refuse to write a cookie. */
    refusesCookie(name: string): boolean;
    /** Tells whether to refuse to write a key to an area of web storage. */
    refusesKey(area: 'local' | 'session', key: string): boolean;
    /** Lists the keys that may not be written now, of those that the manifest lists without a `*`. Reports nothing. */
    refusedKeys(): readonly string[];
    /** Tells whether there are URLs that may not load now. */
    holdsUrls(): boolean;
    /**
     * Returns a URL that may not load now, with its condition. Returns nothing if the URL may load.
     *
     * @param raw The URL as the page gave it.
     * @throws {TypeError} if `raw` is no URL.
     */
    heldUrl(raw: unknown, moment?: Moment): HeldUrl | undefined;
}
/**
 * Creates the answers for the guard. Names are judged by the rules of cleaning, URLs by the `urls` of the manifest.
 * Until the manifest is known nothing is refused.
 */
export declare function createRefusals(privacy: Privacy, report: Report): Refusals;
