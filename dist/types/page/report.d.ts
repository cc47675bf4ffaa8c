/** Warns the developer, once for each problem. Visitors see nothing. Elements among the subjects can be inspected. */
export type Report = (problem: unknown, ...subjects: readonly unknown[]) => void;
/** Creates a function that warns in the console. */
export declare function createReport(): Report;
/** Returns the result of `run`. An error is reported, and the result is then `undefined`. */
export declare function attempt<T>(report: Report, run: () => T, ...subjects: readonly unknown[]): T | undefined;
/** Runs code of others. An error of theirs becomes an unhandled rejection, and does not stop the caller. */
export declare function isolated<T>(run: () => T): T | undefined;
