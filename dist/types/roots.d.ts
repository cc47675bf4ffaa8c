import type { Privacy } from './privacy.js';
/** Keeps the shadow roots that are observed. */
export declare function createRoots(): Pick<Privacy, '$roots' | 'observe'>;
