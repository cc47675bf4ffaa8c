import type { Report } from '../page/report.js';
/** The consent cookie in the browser. */
export interface ConsentCookie {
    /** Returns the value. If the browser did not take the last one, this is the value that it refused. */
    read(): string;
    /** Writes a value; `''` deletes the cookie. If the browser does not take the value, the cause is reported. */
    save(value: string): void;
    /** Tells whether the page sees several cookies of the name, such as one of a parent domain. */
    hasCopies(): boolean;
}
/** How the cookie is written. */
export interface ConsentCookieOptions {
    readonly name: string;
    readonly domain: string | undefined;
    readonly lifetimeSeconds: number;
}
/** Creates access to the consent cookie. Nothing is read or written before the first call. */
export declare function createConsentCookie(options: ConsentCookieOptions, report: Report): ConsentCookie;
