import type { Manifest } from './types.js';
/** Says that no group has this id, which id was likely meant, and which there are. */
export declare function unknownGroup(manifest: Manifest | null, id: string): string;
