import type { Privacy } from './privacy.js';
/** Keeps the shadow roots that the gate observes. */
export declare function createRoots(): Pick<Privacy, '$roots' | 'observe'>;
