import type { Texts } from './texts.js';
/**
 * What loads the texts of each language, from the folder `languages` beside the script that the page has included.
 *
 * @param script Its `src`, as written.
 */
export declare const fetchLanguages: (script: string) => Record<string, () => Promise<Texts>>;
