import type { Page } from '../page/page.js';
import type { Privacy } from '../state/privacy.js';
import type { Stop } from '../types.js';
/**
 * Puts a `<privacy-placeholder>` of the same size before each blocked frame, video and plugin, and hides that element.
 * The result removes all placeholders.
 */
export declare function placeholders({ $roots }: Privacy, { trust }: Page): Stop;
