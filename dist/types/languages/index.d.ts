import type { Texts } from '../ui/texts.js';
/** What the interface says in each language but English, which is built in: by tag, and loaded when it is asked for. */
export declare const languages: Readonly<Record<string, () => Promise<Texts>>>;
