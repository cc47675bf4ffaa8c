import type { Privacy } from '../state/privacy.js';
import { type PlanEntry } from './plan.js';
/**
 * Lists every cookie, key, database and cache of the page, and says what cleaning does with it, for which group and by
 * which rule. For a developer who writes a manifest, as trackers set more than they say: names that no group lists come
 * first, with the fate `'unlisted'`. Then come those with the fate `'deleted'`, and those with the fate `'kept'`.
 *
 * ```js
 * console.table(await privacy.audit())
 * // [{ area: 'cookie', name: '_fbp', fate: 'unlisted', reason: 'in no group' },
 * //  { area: 'cookie', name: '_ga_X1', fate: 'deleted', reason: 'not accepted', group: 'statistics', rule: '_ga_*' }]
 * ```
 *
 * A page cannot see a cookie that is HttpOnly or has no name: such cookies are never listed. Waits for the manifest.
 * Deletes nothing.
 */
export declare function audit(privacy: Privacy): Promise<readonly PlanEntry[]>;
