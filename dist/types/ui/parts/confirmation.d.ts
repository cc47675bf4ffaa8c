import type { Shown } from './element.js';
/** Tells the visitor that the choice is saved, and that it can be changed. */
export declare function confirmChoice(root: ShadowRoot, shown: Shown, signal: AbortSignal): Promise<void>;
