import type { Report } from './report.js';
import type { Stop } from '../types.js';
/** A function of the browser, or a constructor. */
export interface Native {
    (...args: unknown[]): unknown;
    new (...args: unknown[]): object;
}
/** Decides about a call. Returns a function that runs instead, or nothing to let the call pass as it is. */
export type Decide = (self: unknown, args: readonly unknown[], newTarget?: unknown) => (() => unknown) | undefined;
/**
 * Puts a decision in front of a method, a constructor or a setter. A call that passes is the browser's own: same
 * `this`, result, errors, name, length and statics. If the decision throws, the call passes too.
 *
 * @param owner The object that has the property. Without an owner or property, nothing happens: the browser lacks it.
 * @returns A function that takes the decision out. If other code has patched the property since, that patch stays and
 *   calls pass through.
 */
export declare function intercept(report: Report, owner: object | undefined, name: string, decide: Decide, part?: 'value' | 'set'): Stop;
