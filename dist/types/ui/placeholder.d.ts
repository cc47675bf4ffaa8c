import type { Fill } from './parts/element.js';
/** Fills `<privacy-placeholder>`, which names the groups that a blocked element waits for, and lets the visitor load it. */
export declare const fillPlaceholder: Fill;
