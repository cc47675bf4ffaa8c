import type { Stop } from './types.js';
/** A function of the browser, or a constructor. */
export interface Native {
    (...args: unknown[]): unknown;
    new (...args: unknown[]): object;
}
/** Decides about a call. Returns what happens instead; nothing lets the call pass as it is. */
export type Decide = (self: unknown, args: readonly unknown[], newTarget?: unknown) => (() => unknown) | undefined;
/**
 * Puts a decision in front of a method, a constructor or a setter. What passes is the browser's own: same `this`, result,
 * errors, name, length and statics. A decision that throws lets it pass, too.
 *
 * @param owner What has the property; nothing happens where the browser does not know it.
 * @returns What takes the decision out. Who has patched the property since keeps working: then the call passes through.
 */
export declare function intercept(owner: object | undefined, name: string, decide: Decide, part?: 'value' | 'set'): Stop;
