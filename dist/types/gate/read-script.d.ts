/**
 * Reads a gated script: its URL, and when a parser would run it.
 *
 * @module
 */
import type { Page } from '../page/page.js';
import { type Due, type Timing } from './queue.js';
/** A gated script that may run. */
export interface DueScript extends Due<HTMLScriptElement> {
    /** Its absolute URL; `''` for an inline script. */
    readonly url: string;
}
/** Returns the type that a gated script has when it runs. Faster than `dataset`, which counts with thousands of tags. */
export declare const typeOf: (tag: HTMLScriptElement) => string;
/**
 * Returns the absolute URL of a gated script; `''` for an inline script.
 *
 * @throws {TypeError} if the script may not run, with the reason.
 */
export declare function readScriptUrl({ trust }: Page, tag: HTMLScriptElement): string;
/** Tells whether a gated script is a module: `module` is the only runnable type that contains this word. */
export declare const isModule: (tag: HTMLScriptElement) => boolean;
/** Returns when a parser would run a script with this URL. */
export declare const readTiming: (tag: HTMLScriptElement, url: string) => Timing;
