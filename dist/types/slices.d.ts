/** When a slice ends that begins now, by `performance.now()`. */
export declare const sliceEnd: () => number;
/** Resolves when the browser has had its turn after the first, the second, … slice. */
export declare const sliced: (count: number) => Promise<unknown>;
