import type { Shown } from './element.js';
import type { Texts } from './texts.js';
/** A button that does one thing. */
export declare function button(part: string, text: string, act: () => void): HTMLButtonElement;
/** The two that answer for every group, or accept as they are told: alike, so that neither is the easier one. */
export declare const answerButtons: ({ privacy, answer }: Shown, { acceptAll, declineAll }: Texts, before?: () => void, accept?: () => void) => readonly HTMLButtonElement[];
