import type { Fill } from './parts/element.js';
/** Fills `<privacy-declaration>`, which shows the whole manifest and its statuses, for the page about privacy. */
export declare const fillDeclaration: Fill;
