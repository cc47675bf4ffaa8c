import type { Privacy } from '../state/privacy.js';
import type { Group } from '../types.js';
import type { Shown } from './parts/element.js';
import type { Speech } from './speech/speech.js';
import type { Texts } from './speech/texts.js';
/** A group and its services. */
export interface GroupWithServices {
    readonly group: Group;
    readonly services: readonly Group[];
}
/** Returns the groups of the manifest, each with its services. */
export declare function groupsOf({ $manifest }: Privacy): readonly GroupWithServices[];
/**
 * Returns the text about a Global Privacy Control signal. It is empty without a signal, and if a group ignores the signal
 * and is on by default: then the text would not be true.
 */
export declare function signalText({ $gpc, $manifest }: Privacy, { gpc }: Texts): string;
/** Creates the link to the privacy policy, if the manifest has one. A URL that is not http(s) is reported and left out. */
export declare function policyLink({ privacy, page }: Shown, { texts, textIn }: Speech): HTMLElement | undefined;
