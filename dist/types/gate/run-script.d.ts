import type { Page } from '../page/page.js';
import { type DueScript } from './read-script.js';
/** Runs scripts of one page, one after the other. */
export interface ScriptRunner {
    /**
     * Runs a script: the element itself goes back to its place with its real type. So its nonce, integrity, attributes,
     * listeners and identity stay, and the browser runs it once at most.
     *
     * A tag that the parser has not finished runs when it is whole. A browser runs no element of the parser before its end
     * tag (HTML, "prepare the script element").
     *
     * Afterwards the tag is inert again, so that a library which copies the page, such as Turbo, copies no running script.
     *
     * @returns A promise for the moment when the scripts after it may run; `undefined` if they need not wait.
     * @throws {TypeError} if Trusted Types refuse its URL.
     */
    (script: DueScript): Promise<unknown> | undefined;
}
/**
 * Creates a runner.
 *
 * @param timeout How many milliseconds an external script may delay the scripts after it.
 */
export declare function createScriptRunner(page: Page, timeout: number): ScriptRunner;
