import type { Fill } from './element.js';
/** `<privacy-banner>`: asks while somebody has to be asked, and confirms what was chosen. */
export declare const fillBanner: Fill;
