import type { Fill } from './parts/element.js';
/** Fills `<privacy-banner>`, which asks while something is undecided, and confirms what the visitor chose. */
export declare const fillBanner: Fill;
