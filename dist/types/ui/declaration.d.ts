import type { Fill } from './element.js';
/** `<privacy-declaration>`: everything that the manifest lists and where it stands, for the page about privacy. */
export declare const fillDeclaration: Fill;
