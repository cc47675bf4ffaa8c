/** Tells the developer what went wrong and what to do about it, each thing once. The visitor sees nothing. */
export declare function report(problem: unknown, ...subjects: readonly unknown[]): void;
/** Runs what others wrote. An error of theirs becomes an unhandled rejection, and does not stop what runs now. */
export declare function isolated<T>(run: () => T): T | undefined;
/** Returns what `run` gives. What it throws is told, and counts as nothing. */
export declare function attempt<T>(run: () => T, ...subjects: readonly unknown[]): T | undefined;
