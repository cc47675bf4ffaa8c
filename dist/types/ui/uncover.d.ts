/**
 * Keeps what has the focus in sight (WCAG 2.2, 2.4.11). What stands under the host is scrolled to the middle, or, where
 * that is covered too, as far away as can be, with more room at the end of the page. For what cannot be scrolled, as it
 * stands still like a page's own footer, the host hides until the focus moves on.
 */
export declare function uncover(root: ShadowRoot, signal: AbortSignal): void;
