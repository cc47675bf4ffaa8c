import type { Privacy } from '../../state/privacy.js';
import type { GroupWithServices } from '../groups.js';
import type { Speech } from '../speech/speech.js';
/**
 * Creates a table of the cookies, storage and services of a group, with the status of each service. A group that has
 * none of these gives `undefined`. A column without any text is left out. The roles are explicit, because browsers forget
 * them on a narrow screen, where each row is a block.
 */
export declare function cookieTable(privacy: Privacy, { group, services }: GroupWithServices, speech: Speech): HTMLElement | undefined;
