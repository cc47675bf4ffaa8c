import type { Refusals } from './refusals.js';
import type { Stop } from './types.js';
/**
 * Turns scripts, images and frames whose URL has to wait into gated ones, so that the gate lets them load, by its own
 * rules. What the site itself has tagged with `data-consent` is left to it.
 */
export declare function guardElements({ hasUrls, url }: Refusals): Stop[];
