import type { Shown } from './element.js';
import type { Speech } from './speech.js';
/** The link to the privacy policy, if the manifest has one. A URL that is not http(s) is told, and none. */
export declare function policyLink({ privacy }: Shown, { texts, textIn }: Speech): HTMLElement | undefined;
