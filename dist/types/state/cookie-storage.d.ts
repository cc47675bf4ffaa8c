import { type Report } from '../page/report.js';
import { type ConsentStorage } from './storage.js';
/** Which cookie keeps the choices. */
export interface CookieOptions {
    /** `cookie_consent` by default, as in django-cookie-consent. */
    readonly name?: string | undefined;
    /** As in `Set-Cookie`, to share choices between subdomains: `example.com`. By default the cookie is the host's own. */
    readonly domain?: string | undefined;
    /** For how many days choices are kept; 182 by default, 400 at most (RFC 6265bis §5.5). */
    readonly days?: number | undefined;
}
/** Keeps choices in a cookie: see `cookieStorage` in `index.ts`, which also works on servers. */
export declare function cookieStorage({ name, domain, days }?: CookieOptions, report?: Report): ConsentStorage;
