/** A consent cookie that was written and is not there, as far as the page can see. */
export interface FailedSave {
    /** Whether the browser forbids cookies on this page. */
    readonly isForbidden: boolean;
    /** How many cookies of the name the page sees. */
    readonly count: number;
    /** The `Domain` that the cookie was written with. */
    readonly domain: string | undefined;
    /** `location.hostname` */
    readonly host: string;
}
export declare const HTTP_ONLY = "the server has set it with HttpOnly, so scripts cannot change it";
/** Returns the cause in words, as exactly as a page can know it. */
export declare function whyNotSaved({ isForbidden, count, domain, host }: FailedSave): string;
