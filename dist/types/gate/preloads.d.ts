import { type DueScript } from './read-script.js';
/** The downloads of scripts that wait for their turn. */
export interface Preloads {
    /** Starts to download a script, once. */
    start(script: DueScript): void;
    /** Removes the links that started the downloads. They stay in the page until the scripts have run. */
    end(): void;
}
/** Creates downloads: scripts load in parallel, though they run one after the other. */
export declare function createPreloads(): Preloads;
