import type { Page } from '../page/page.js';
import type { Queue } from './queue.js';
import type { DueScript } from './read-script.js';
/** The scripts of a gate, from its start to its stop. */
export interface Work {
    readonly page: Page;
    readonly queue: Queue<HTMLElement, DueScript>;
    /** Runs a script. The next one runs when the promise resolves, or at once without a promise. */
    readonly run: (script: DueScript) => Promise<unknown> | undefined;
}
/** Runs the scripts of a queue one after the other, in slices, so that the page stays responsive. */
export interface QueueRunner {
    /**
     * Runs scripts until none is left. A runner that is busy turns to this work after the script that it waits for.
     *
     * @param first What an idle runner waits for before it begins.
     */
    wake(work: Work, first?: Promise<unknown>): void;
    /** Checks new tags in a slice of their own, while the runner may be waiting for a script. An idle runner does nothing. */
    checkNew(work: Work): void;
    /** Runs no more scripts of this work. */
    stop(work: Work): void;
}
/** Creates an idle runner. It calls `onIdle` whenever it has nothing left to do. */
export declare function createQueueRunner(onIdle: () => void): QueueRunner;
