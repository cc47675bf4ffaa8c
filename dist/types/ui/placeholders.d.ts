import type { Privacy } from '../privacy.js';
import type { Stop } from '../types.js';
/**
 * Puts a `<privacy-placeholder>` of the same size before each frame, video and plugin that is held back, and hides that.
 * Returns what takes all of them out.
 */
export declare function placeholders({ $roots }: Privacy): Stop;
