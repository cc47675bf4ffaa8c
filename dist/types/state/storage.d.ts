import type { Stop } from '../types.js';
/** The name of the consent cookie, as in django-cookie-consent. */
export declare const CONSENT_COOKIE = "cookie_consent";
/**
 * The place of the choices. `createPrivacy` reads before each answer and writes after it.
 *
 * If `read` throws, the page keeps the choices that it knows. If `write` throws, the answer holds until the next successful
 * `read`.
 */
export interface ConsentStorage {
    /** The name of the cookie that holds the choices, which nothing may delete or refuse; `cookie_consent` by default. */
    readonly cookie?: string;
    /** Returns the value of the consent cookie: `id=version|id=-1`; `''` without choices. */
    read(): string;
    /**
     * Keeps the value of a consent cookie; `''` forgets all choices.
     *
     * @param answered The ids that were just answered, even if their choices are the same as before.
     */
    write(value: string, answered?: readonly string[]): void;
    /** Calls `listener` when another tab or the server may have written. An unnecessary call does no harm. */
    subscribe?(listener: () => void): Stop;
}
/** Stands for the consent cookie on a server, which all visitors share. It keeps nothing. */
export declare const nowhere: ConsentStorage;
/** Keeps choices for as long as the page lives: for tests, and for applications that store them elsewhere. */
export declare function memoryStorage(value?: string): ConsentStorage;
