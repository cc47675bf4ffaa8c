import type { Page } from '../page/page.js';
import type { Privacy } from '../state/privacy.js';
import type { Residue } from '../types.js';
import type { ResidueStore } from './residue.js';
/** The memory of one cleaning for the next. */
export interface Memory extends ResidueStore {
    /** For each deleted item, the statuses at that time. The same item under the same statuses was written back. */
    readonly deleted: Map<string, object>;
}
/**
 * Deletes what groups that are not accepted left behind: cookies on every domain and path that this page can reach, web
 * storage, databases and caches. `planOf` decides. Some dozens of cookies and keys are gone at the end of the task that
 * called this. Then the browser has its turn.
 *
 * @returns The residue, once all is done. `$residue` has it, too.
 */
export declare function clean(privacy: Privacy, { report }: Page, memory: Memory): Promise<readonly Residue[]>;
