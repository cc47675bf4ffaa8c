import type { Effect } from '../state/privacy.js';
import type { OwnElementsOptions } from './parts/own-elements.js';
import type { SpeechOptions } from './speech/speech.js';
/** How the interface looks and speaks. */
export interface UiOptions extends SpeechOptions, OwnElementsOptions {
    /** Whether the interface is shown in a page that is a frame of another one; by default not. */
    readonly framed?: boolean | undefined;
}
/**
 * Defines the four elements, unless they are defined. They stay empty until the effect `ui()` runs.
 *
 * @returns The names of the elements that belong to this copy of the SDK.
 */
export declare function defineElements(): readonly string[];
/**
 * Shows the banner while something is undecided, opens the preferences for `privacy.open()` and for elements with
 * `data-privacy-open`, and puts placeholders before blocked elements. Defines the elements. A banner or preferences that
 * the page has are used, and elements that the page loses are put back.
 */
export declare function ui(options?: UiOptions): Effect;
