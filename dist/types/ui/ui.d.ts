import type { Effect } from '../privacy.js';
import type { SpeechOptions } from './speech.js';
/** How the interface looks and speaks. */
export interface UiOptions extends SpeechOptions {
    /** Where the banner is; `'bottom'` by default. */
    readonly position?: 'bottom' | 'top' | 'corner' | undefined;
    /** Whether a small button that opens the preferences stays on the page; by default not. */
    readonly button?: boolean | undefined;
    /** Whether it is shown in a page that is a frame of another one, too; by default not. */
    readonly framed?: boolean | undefined;
}
/** Defines the four elements. They are empty until the effect `ui()` runs. Again: nothing. */
export declare function defineElements(): void;
/**
 * Shows the banner first in the page while somebody has to be asked, opens the preferences for `privacy.open()` and for
 * any element with `data-privacy-open`, and puts placeholders before what is held back. Elements that the page has
 * already are used; what a page loses is put back. Defines the elements.
 */
export declare function ui(options?: UiOptions): Effect;
