/** Has nothing done with a tag any more. */
export declare const spend: (tag: HTMLElement) => unknown;
/** Whether nothing is done with a tag any more. */
export declare const isSpent: (tag: HTMLElement) => boolean;
/** Whether a script was found to be an inline one. */
export declare const isInline: (tag: HTMLElement) => boolean;
/**
 * Finds a script's URL, once more before it runs: what has changed in between is not what was trusted.
 *
 * @throws {TypeError} if it may not run, and why.
 */
export declare function check(tag: HTMLScriptElement): string;
/** Does something with a tag. If that fails the tag stays inert for good, and the reason is told. */
export declare function orRefuse<T>(tag: HTMLElement, act: () => T): T | undefined;
