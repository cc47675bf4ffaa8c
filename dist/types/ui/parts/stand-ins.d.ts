import type { Trust } from '../../page/trust.js';
/** Matches the elements that get a placeholder while they are blocked. */
export declare const BLOCKED: string;
export declare const isBlocked: (node: Node | null) => node is HTMLElement;
export declare const isPlaceholder: (node: Node | null | undefined) => node is HTMLElement;
/**
 * Returns the placeholder of an element: the one before it. There is no other record, so that elements which the page
 * copies or moves keep their placeholders.
 */
export declare function placeholderOf(element: Element): HTMLElement | undefined;
/** Puts placeholders before blocked elements, and hides these. */
export interface StandIns {
    /** Puts a placeholder before an element in the next frame, if the element is blocked and has none. */
    block(element: HTMLElement): void;
    /** Removes the placeholder of an element, or the one that it had, and shows the element. */
    restore(element: HTMLElement, placeholder?: HTMLElement): void;
    /** Tells whether the window is wider or narrower than when this was last called, or something was last placed. */
    isNewWidth(): boolean;
    /** Places nothing more. */
    stop(): void;
}
/** @param watch Is called with the parent of each new placeholder. */
export declare function createStandIns(trust: Trust, watch: (parent: Node) => void): StandIns;
