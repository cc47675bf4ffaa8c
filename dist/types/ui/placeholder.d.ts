import type { Fill } from './element.js';
/** `<privacy-placeholder>`: stands before what is held back, says what it waits for, and lets it load. */
export declare const fillPlaceholder: Fill;
