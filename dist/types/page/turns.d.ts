/** Lets the browser run more urgent tasks first. It may not repaint in between. */
export declare const yielded: () => Promise<unknown>;
/** Resolves after the next paint. A hidden page is not painted: then the browser only has its turn. */
export declare const painted: () => Promise<unknown>;
/** Long work in slices. The browser has its turn between two slices. */
export interface Slices {
    /** Begins a new slice now. */
    begin(): void;
    /** Tells whether the slice goes on. */
    hasTime(): boolean;
    /** Gives the browser its turn, then begins a new slice. */
    next(): Promise<void>;
}
/** Begins the first slice. */
export declare function createSlices(): Slices;
