import type { Texts } from '../speech/texts.js';
import type { Shown } from './element.js';
/** Creates a button. It ignores the second click of a double click, which was meant for the element before it. */
export declare function button(part: string, text: string, act: () => void): HTMLButtonElement;
/** Changes what the two buttons do. */
interface AnswerActions {
    /** Runs before either answer. */
    readonly before?: () => void;
    /** Accepts; every group by default. */
    readonly accept?: () => void;
}
/** Creates the buttons that accept and decline. They look alike, so that neither answer is the easier one. */
export declare function answerButtons({ privacy, answerAndConfirm }: Shown, { acceptAll, declineAll }: Texts, { before, accept }: AnswerActions): readonly HTMLButtonElement[];
export {};
