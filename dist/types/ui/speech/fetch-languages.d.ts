import type { Texts } from './texts.js';
/**
 * Returns a loader for the texts of each language, by its tag. A loader fetches from the folder `languages` beside the
 * script that the page has included. It throws if the script's URL is not http(s), and if the server does not respond
 * with 2xx.
 *
 * @param script The script's `src`, as written.
 */
export declare const fetchLanguages: (script: string) => Record<string, () => Promise<Texts>>;
